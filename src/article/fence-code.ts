import type { CodeSample } from "../model/article.js";

/** Writes code as Markdown: a fence that is longer than any run of backticks in it. */
export function fenceCode({ language, text }: CodeSample): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = "`".repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
  return `${fence}${language}\n${text}\n${fence}`;
}
