export interface SeriesLabel {
  /** In lower case. */
  readonly word: string;
  readonly number: number;
  /** What stands behind the label. */
  readonly rest: string;
}

const label = /^(\p{L}{2,20}) ?#?([0-9]{1,3}) ?[:：.．)）、-]\s*(?=\S)/u;

/** Reads a word and a number, set off by a mark: `Problem 3: Why?`. Whether it labels a question, its neighbours tell. */
export function readSeriesLabel(text: string): SeriesLabel | undefined {
  const match = label.exec(text);
  if (match === null) return undefined;
  return { word: (match[1] ?? "").toLowerCase(), number: Number(match[2]), rest: text.slice(match[0].length) };
}
