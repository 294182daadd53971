/** More of them are no accident. */
const MOST = 10;

const breaking = /^\s{0,100}<\/?br\s?\/?>(?=\s)\s{0,100}/i;
const empty = /^\s{0,100}<(p|b|i|em|strong|div|span|u|center)>\s{0,100}<\/\1>\s{0,100}/i;

/** Takes off what an answer begins with and nobody sees: a break, and tags round nothing, such as rests of a template. */
export function dropEmptyTags(markdown: string): string {
  let text = markdown;
  for (let count = 0; count < MOST; count++) {
    const length = (breaking.exec(text) ?? empty.exec(text))?.[0].length ?? 0;
    // Tags alone are what the answer is.
    if (length === 0 || length === text.length) break;
    text = text.slice(length);
  }
  return text;
}
