/**
 * Evens out what an editor or a model changes without a thought: full-width letters, digits and signs become half-width, white
 * space becomes one space, and beside a Chinese character or at the ends none. All else is kept.
 */
export function normaliseText(text: string): string {
  return text
    .replaceAll(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll(/\s+/g, " ")
    .replaceAll(/(?<=[\p{Script=Han}\u3000-\u303f]) | (?=[\p{Script=Han}\u3000-\u303f])/gu, "")
    .trim();
}
