const scripts = {
  latin: /\p{Script=Latin}/gu,
  // A sign of these says as much as two letters.
  east: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu,
  cyrillic: /\p{Script=Cyrillic}/gu,
  greek: /\p{Script=Greek}/gu,
  arabic: /\p{Script=Arabic}/gu,
  hebrew: /\p{Script=Hebrew}/gu,
  indic: /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}]/gu,
  thai: /\p{Script=Thai}/gu,
} satisfies Readonly<Record<string, RegExp>>;
type Script = keyof typeof scripts;

/** The script of most of a text. Names of things may be Latin in any. */
export function scriptOf(text: string): Script | undefined {
  let best: { readonly script: Script; readonly count: number } | undefined;
  let left = text.length;
  for (const script of Object.keys(scripts) as Script[]) {
    const signs = text.match(scripts[script])?.length ?? 0;
    const count = signs * (script === "east" ? 3 : 1);
    if (count > (best?.count ?? 0)) best = { script, count };
    left -= signs;
    // No other can have more.
    if ((best?.count ?? 0) >= left * 3) break;
  }
  return best?.script;
}
