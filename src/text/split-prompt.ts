/** A question as its author wrote it. */
export interface WrittenPrompt {
  /** Markdown of one line; absent where the plain text says it all. */
  readonly line?: string;
  /** Markdown in blocks of what belongs to the question and stands below its line, such as code. Empty where there is none. */
  readonly given: string;
}

/** Parts `promptMarkdown` of an article, or the stem of a choice item, at the end of its first line. */
export function splitPrompt(markdown: string | undefined): WrittenPrompt {
  if (markdown === undefined) return { given: "" };
  const end = markdown.indexOf("\n");
  return end === -1
    ? { line: markdown, given: "" }
    : {
        line: markdown.slice(0, end),
        given: markdown
          .slice(end)
          .replace(/^\s*\n/, "")
          .trimEnd(),
      };
}
