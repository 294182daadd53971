import type { OutlineDraft, QuestionDraft } from "../../../src/compile/outline/draft.js";

// Rules, definitions, line breaks and the underlines of headings carry no words.
const wordless = /^(?:[-=*_\s]+|\s*\[[^\]]+\]:.*|(?:\s*<[bh]r\s*\/?>\s*)+)$/i;

/** Gives the lines of a text that a reading of it neither keeps nor lists as left out. The first line is 1. */
export function uncoveredLines(text: string, { sections, leftOut }: OutlineDraft): number[] {
  const questions = sections.flatMap((section) => section.questions);
  const headings = new Set(sections.map(({ place }) => place.line));
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .flatMap((content, index) => {
      const line = index + 1;
      if (wordless.test(content) || content.trim() === "" || headings.has(line)) return [];
      if (leftOut.some((passage) => passage.line <= line && line <= passage.endLine)) return [];
      const question = questions.findLast(({ place }) => place.line <= line);
      return question !== undefined && isKept(question, line, content) ? [] : [line];
    });
}

function isKept({ place, idPlace, prompt, answer }: QuestionDraft, line: number, content: string): boolean {
  if (line <= (idPlace?.line ?? place.line)) return true;
  if (prompt.includes(content.trim())) return true;
  const lines = (answer?.text ?? "").split("\n").map((kept) => kept.trim());
  // A lone bullet is kept without its mark.
  return lines.includes(content.trim()) || lines.includes(content.trim().replace(/^[-*+－•]\s+/, ""));
}
