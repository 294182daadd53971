import type { Article, PartName } from "../model/article.js";
import type { Reference } from "../model/reference.js";

/** How to render. */
export interface RenderOptions {
  /** Language of the bank, as a BCP 47 tag: our labels are in it, and browsers are told it. Default: `en`. */
  readonly locale?: string;
}

/** How to render what a question says itself. */
export interface QuestionOptions extends RenderOptions {
  /** Of the question: it has code, emphasis and formulas of prompt and brief. Default: both are shown as plain text. */
  readonly article?: Pick<Article, "promptMarkdown" | "briefMarkdown">;
}

/** How to render an article. */
export interface ArticleOptions extends RenderOptions {
  /** Of the headings of parts, from 1 to 6; headings within a part are below. Default: 2. */
  readonly heading?: HeadingLevel;
  /** Only these parts, in the order of the article. Default: all that it has. */
  readonly parts?: readonly PartName[];
  /** Those of the bank, as `await bank.references()` gives them; what the article cites is listed. Default: none are. */
  readonly references?: readonly Reference[];
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** Throws on what is no level. */
export function assertHeading(level: number): void {
  if (!Number.isInteger(level) || level < 1 || level > 6)
    throw new RangeError(`The heading must be an integer from 1 to 6, not ${JSON.stringify(level)}.`);
}
