/** What stands before a prompt and has the shape of a label, whatever it means. */
export interface ShapedLabel {
  /** In lower case. */
  readonly word: string;
  readonly number: number;
  /** What stands behind it. */
  readonly rest: string;
}

const label = /^(\p{L}{1,12})[ -]?#?([0-9]{1,4})(?:\s?[:：.．)）、|｜·•∙]\s*|\s?[–—-]\s+)(?=[^\s0-9])/u;

/** Reads letters, a number and a mark: `L38 · Why?`, `MCQ-7: Which?`. Whether it labels a question, its neighbours tell. */
export function readShapedLabel(text: string): ShapedLabel | undefined {
  const match = label.exec(text);
  if (match === null) return undefined;
  return { word: (match[1] ?? "").toLowerCase(), number: Number(match[2]), rest: text.slice(match[0].length) };
}
