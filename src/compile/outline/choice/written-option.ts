import type { RootContent } from "mdast";

/** One option as written: its letter, and whether its own marks say that it is a key. */
export interface WrittenOption {
  /** `A` for the first, whatever the alphabet; `1` where numbers count them. */
  readonly letter: string;
  /** Points of an answer are counted in this way, too: only a key makes options of them. */
  readonly needsKey: boolean;
  /** Nothing counts it: the key must be a letter and nothing else. */
  readonly isPlain?: boolean;
  /** A small letter counts it. */
  readonly isSmall?: boolean;
  /** Plain text. */
  readonly text: string;
  /** Markdown, where it can be told from letter and box. */
  readonly markdown?: string;
  readonly isTicked: boolean;
  readonly isBold: boolean;
}

/** Options that stand together, before anybody knows which is right. */
export interface WrittenOptions {
  readonly options: readonly WrittenOption[];
  /** Boxes were written: then what has none ticked may be told by an answer line alone. */
  readonly hasBoxes: boolean;
  /** Where in the blocks the options begin and end. */
  readonly from: number;
  readonly to: number;
  /** What stands below single options and explains them. */
  readonly reasons?: readonly RootContent[];
}

/** Where the options stand that pass a test. */
export function indexesOf(options: readonly WrittenOption[], test: (option: WrittenOption) => boolean): Set<number> {
  return new Set(options.flatMap((option, index) => (test(option) ? [index] : [])));
}
