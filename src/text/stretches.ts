/**
 * Gives a text without its stretches from `open` to the next `close`, with `by` in the place of each. What is not closed stays. Linear,
 * whatever the text: an expression for the whole stretch would look for the end anew at each beginning.
 *
 * @param open - What begins a stretch.
 * @param close - What ends one. Global.
 */
export function withoutStretches(text: string, open: RegExp, close: RegExp, by = ""): string {
  let result = "";
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(close)) {
    const before = text.slice(from, index);
    const at = before.search(open);
    result += at === -1 ? before + mark : before.slice(0, at) + by;
    from = index + mark.length;
  }
  return result + text.slice(from);
}

/** Gives a text without its tags, `by` in the place of each: what stands from `<` to the next `>`. */
export function withoutTags(text: string, by = ""): string {
  return text.includes("<") ? withoutStretches(text, /</, />/g, by) : text;
}
