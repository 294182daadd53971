/** What a list of letters says of one question. */
export interface ListedKey {
  readonly number: number;
  /** Letters of the right options, or a verdict. */
  readonly options: string;
}

const one =
  /^(?:Q(?:uestion)?\s?)?(\d{1,3})(?:\s*(?:[.．、:：)）=→–—-]|[-=]>)\s*[（(]?|\s*[（(])([A-HＡ-Ｈ](?:\s*(?:[,，、]\s*)?[A-HＡ-Ｈ](?![A-Za-z]))*)(?![A-Za-z])[)）]?[\s,，;；.。]*/i;
const run = /^(\d{1,3})\s*[-–—~～至]\s*(\d{1,3})\s*(?:[.．、:：)）]\s*)?([A-H](?:\s*[A-H])*)(?![A-Za-z])[\s,，;；.。]*/;

/** `2.ABD`: three letters and more, which are a word unless they stand in their order. */
const joined =
  /^(?:Q(?:uestion)?\s?)?(\d{1,3})(?:\s?(?:[.．、:：)）=→–—-]|[-=]>)\s?[（(]?|\s?[（(]|\s)([A-HＡ-Ｈ]{3,8}|[a-h]{3,8})(?![\p{L}\p{N}])[)）]?[\s,，;；.。]*/u;
const glued = /^(\d{1,3})([A-H]{1,4})(?:[\s,，;；.。]{1,4}|$)/i;
const verdict =
  /^(?:Q(?:uestion)?\s?)?(\d{1,3})(?:\s?[.．、:：)）=→–—-]\s?|\s)[（(]?(\p{L}{1,10}|[√✓✔☑✅×✗✘✕✖❌]\uFE0F?)[)）]?(?:[\s,，;；.。]{1,4}|$)/iu;

/**
 * Reads `1. B 2. C`, or `1-5 ABDCA`: letters by number. `undefined` where there is anything else.
 *
 * @param isVerdict - Behind the title of answers, `1a 2b` are keys, too, and so are words such as `True`.
 */
export function readKeyList(text: string, isVerdict?: (word: string) => boolean): ListedKey[] | undefined {
  const keys: ListedKey[] = [];
  for (let rest = text.trim(); rest !== ""; ) {
    const several = run.exec(rest);
    if (several !== null) {
      const first = Number(several[1]);
      const parts = (several[3] ?? "").trim().split(/\s+/);
      const count = Number(several[2]) - first + 1;
      // `1-3 A BD C` parts several letters of one question from the next.
      const letters = parts.length === count ? parts : [...parts.join("")];
      if (letters.length !== count) return undefined;
      for (const [index, options] of letters.entries()) keys.push({ number: first + index, options });
      rest = rest.slice(several[0].length);
      continue;
    }
    const told = isVerdict === undefined ? null : verdict.exec(rest);
    const isTold = told !== null && isVerdict?.(told[2] ?? "") === true;
    const single =
      one.exec(rest) ?? readJoined(rest) ?? (isTold ? told : isVerdict === undefined ? null : glued.exec(rest));
    if (single === null) return undefined;
    keys.push({ number: Number(single[1]), options: single[2] ?? "" });
    rest = rest.slice(single[0].length);
  }
  return areWords(keys) ? undefined : keys;
}

function readJoined(text: string): RegExpExecArray | undefined {
  const found = joined.exec(text);
  const letters = [...(found?.[2] ?? "")];
  const areInOrder = letters.every((letter, index) => index === 0 || letter > (letters[index - 1] ?? ""));
  return found !== null && areInOrder ? found : undefined;
}

/** Small letters in their order may be words, such as `ace`; others that stand alone show that they are none. */
function areWords(keys: readonly ListedKey[]): boolean {
  const areJoined = ({ options }: ListedKey) => /^[a-h]{3}/.test(options);
  return keys.some(areJoined) && !keys.some(({ options }) => /^[a-h]$/.test(options));
}

/** Tells whether a line tells the keys of several questions: it asks nothing, though it may begin with `Q1:`. */
export function isKeyList(text: string): boolean {
  return /[0-9]/.test(text) && (readKeyList(text)?.length ?? 0) > 1;
}
