import { escapeBlockStart, escapeMarkdown } from "../../markdown/escape-markdown.js";
import { type Bilingual, wordsFor } from "../../text/language.js";
import { splitPrompt } from "../../text/split-prompt.js";
import type { Exported, ExportItem, ExportSection, ExportSet, Refusal } from "../export-set.js";
import { refuseItem } from "../refuse-item.js";
import { titleOfSet } from "../set-title.js";
import { renderAnswer, writeLine } from "./answer.js";
import { listItem } from "./layout.js";
import { findOutlineFault, type MarkdownSection, planSections } from "./outline.js";
import { MarkdownTextError, readMarkdownText } from "./text.js";

/**
 * Writes a Markdown document to read, which is also an outline: `llm-interview compile` makes a bank of it with the same
 * ids, sections, numbers, prompts, briefs and tags. The rest of an answer comes back as one explanation; difficulty,
 * versions and references are there to be read only. The items of a quiz that mixes sections stand below one heading, in
 * the order of the quiz. A question without a brief that has an explanation or rubric comes back with its first words as
 * its brief. One that has follow-ups alone, with no answer to any, comes back with them.
 *
 * Refused are items that an outline would change (a prompt or brief of several lines, an id that is none of an outline),
 * and texts that would change others (definitions of link labels).
 */
export async function toMarkdown(set: ExportSet): Promise<Exported<string>> {
  const parsers = await import("../../markdown/parse-text.js");
  const refused: Refusal[] = [];
  const answers = new Map<ExportItem, string[]>();
  for (const item of set.items) {
    const fault = findOutlineFault(item);
    const read = (text: string) => readMarkdownText(text, parsers);
    const answer = fault ?? tryRender(() => renderAnswer(item, set.locale, read));
    if (typeof answer === "string") refused.push(...refuseItem(item, answer));
    else
      answers.set(item, [
        writeLine(item.prompt, splitPrompt(item.promptMarkdown).line, read) ?? escapeBlockStart(item.prompt),
        ...answer,
      ]);
  }
  const words = wordsFor(set.locale, documentWords);
  const sections = planSections([...answers.keys()], words.mixed);
  // With the count, no title can be taken for a question.
  const title = `# ${escapeMarkdown(titleOfSet(set))}${words.count(answers.size)}`;
  const blocks = [title, words.subtitle(escapeMarkdown(set.version))];
  for (const section of sections)
    for (const block of [renderHeading(section, words), ...renderItems(section, answers)]) blocks.push(block);
  return { content: `${blocks.join("\n\n")}\n`, refused };
}

interface DocumentWords {
  readonly subtitle: (version: string) => string;
  readonly count: (count: number) => string;
  readonly mixed: ExportSection;
}

const documentWords: Bilingual<DocumentWords> = {
  zh: {
    subtitle: (version) => `版本 ${version}`,
    count: (count) => `（${count}问）`,
    mixed: { id: "quiz", number: 1, title: "试题" },
  },
  en: {
    subtitle: (version) => `Version ${version}`,
    count: (count) => ` (${count} ${count === 1 ? "question" : "questions"})`,
    mixed: { id: "quiz", number: 1, title: "Quiz" },
  },
};

function tryRender(render: () => string[]): string[] | string {
  try {
    return render();
  } catch (error) {
    if (error instanceof MarkdownTextError) return error.message;
    throw error;
  }
}

/** With the count, for the same reason. */
function renderHeading({ section, items }: MarkdownSection, { count }: DocumentWords): string {
  return `## ${section.number}. ${escapeMarkdown(section.title)}${count(items.length)} {#${section.id}}`;
}

function renderItems({ items }: MarkdownSection, answers: ReadonlyMap<ExportItem, readonly string[]>): string[] {
  return items.flatMap(({ item, number }, index) => {
    const tags = item.tags.map(({ id }) => ` #${escapeMarkdown(id)}`).join("");
    const [prompt = "", ...answer] = answers.get(item) ?? [];
    const block = listItem(`${number}.`, [`${prompt} {#${item.id}}${tags}`, ...answer]);
    // Markdown counts on from the first item; where a number is left out, a new list begins.
    const isGap = index > 0 && number !== (items[index - 1]?.number ?? 0) + 1;
    return isGap ? ["<!-- -->", block] : [block];
  });
}
