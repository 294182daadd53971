import type { OutlineDraft, QuestionDraft } from "../../../src/compile/outline/draft.js";
import { isBareAnswerLabel } from "../../../src/compile/outline/signs/answer-label.js";

// Rules, fences, definitions, tags without words and the underlines of headings carry no words.
const wordless =
  /^(?:[-=*_\s]+|`{3}|\s*<a name="[^"]*"><\/a>|\s*\?{1,2}|\s*\[[^\]]+\]:.*|(?:\s*<\/?(?:[bh]r|p|b|div|details|summary|[oud]l|li)(?:\s[^>]*)?\/?>\s*)+)$/i;

/** What a form has beside its words. */
const formTags = /<\/?(?:form|input|label|p|ul|li|br)(?:\s[^<>]*)?>|<button.*<\/button>/g;

/** Gives the lines of a text that a reading of it neither keeps nor lists as left out. The first line is 1. */
export function uncoveredLines(text: string, { sections, leftOut }: OutlineDraft): number[] {
  const questions = sections.flatMap((section) => section.questions);
  const headings = new Set(sections.map(({ place }) => place.line));
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .flatMap((written, index) => {
      const content = /<(?:form|input|button|\/?ul|\/form)\b|<\/p>$/.test(written)
        ? written.replace(formTags, "").trim()
        : written;
      const line = index + 1;
      if (
        wordless.test(content) ||
        content.trim() === "" ||
        isBareAnswerLabel(content.replace(/[*_#]/g, "").trim()) ||
        headings.has(line)
      )
        return [];
      if (leftOut.some((passage) => passage.line <= line && line <= passage.endLine)) return [];
      const question = questions.findLast(({ place }) => place.line <= line);
      // The answers may stand in a list of their own, behind all questions.
      const answered = questions
        .filter(({ answer }) => answer !== undefined && answer.place.line <= line)
        .sort((a, b) => (a.answer?.place.line ?? 0) - (b.answer?.place.line ?? 0))
        .at(-1);
      // Code may stand above the question that is about it.
      const below = questions.find(({ place }) => place.line > line);
      if (below !== undefined && holds(below, content)) return [];
      // Of a choice item the answer is told where its option stands, above what a list elsewhere says of it.
      const listed = questions.find((one) => one.article?.choice !== undefined && holds(one, content));
      return [question, answered, listed].some((one) => one !== undefined && isKept(one, line, content)) ? [] : [line];
    });
}

function isKept(question: QuestionDraft, line: number, content: string): boolean {
  const { place, idPlace, prompt } = question;
  if (line <= (idPlace?.line ?? place.line)) return true;
  return prompt.includes(content.trim().replace(/\s*\{#.*$/, "")) || holds(question, content);
}

/** One of its texts has the line. */
function holds({ answer, article, promptMarkdown }: QuestionDraft, content: string): boolean {
  const { explanation = "", followUps = [], choice } = article ?? {};
  const texts = [
    promptMarkdown,
    answer?.text,
    explanation,
    ...followUps.flatMap((followUp) => [followUp.prompt, followUp.answer]),
  ];
  const kept = [...texts, choice?.stem, ...(choice?.options ?? []).map(({ text }) => text)]
    .flatMap((text) => (text ?? "").split("\n"))
    .flatMap((text) => [text, text.replace(formTags, ""), text.replace(/\\([<*_])/g, "$1")])
    .map((text) => text.trim());
  // A lone bullet is kept without its mark, what a label announces without the label, an option without its box.
  const bare = content.trim().replace(/^(?:[-*+－•]|[0-9]+[.)])\s+/, "");
  // A follow-up is kept without what sets it off.
  const asked = bare.replace(/^(?:\*\*|"|<summary>)|(?:\*\*|"|<\/summary>)$/g, "");
  // So is what stands in tags of a list.
  const untagged = content.trim().replace(/^<(dt|dd|p)>|<\/(?:dt|dd|p)>$/g, "");
  // `- **Answer: Twice.**` is a bold item still without its label.
  const unmarked = (text: string) => text.replace(/^[-*+] /, "").replace(/^\*\*(.*)\*\*$/, "$1");
  return kept.some(
    (text) =>
      text !== "" &&
      ([content.trim(), bare, asked, untagged].includes(text) ||
        endsWithWords(bare, text) ||
        endsWithWords(unmarked(bare), unmarked(text))),
  );
}

/** What is in front of the words is a label, a letter, a number or a box. */
function endsWithWords(line: string, words: string): boolean {
  return line.endsWith(words) && /[:：.．、)）】\]*\s|]$/.test(line.slice(0, line.length - words.length));
}
