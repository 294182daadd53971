import type { Nodes, RootContent } from "mdast";
import { parsePart } from "../../parse/parse-markdown.js";
import { leaveOutNode, type Reading, rangeOf } from "../../parse/reading.js";
import type { QuestionDraft, SectionDraft } from "../draft.js";

/** What texts refer to by a label, wherever it stands in the file: addresses of links and footnotes. */
interface Label {
  readonly name: string;
  /** In the order of the file. */
  readonly number: number;
  readonly markdown: string;
  readonly node: RootContent;
}

/** By what `nameOf` makes of a label. */
export type Labels = ReadonlyMap<string, Label>;

/**
 * Characters of what an answer takes along. What is longer stays where it is: a thousand answers that refer to it would make a thousand
 * times as much.
 */
const longestLabel = 2000;

const footnote = /^\[(\^[^\s[\]]+)\]:/;

/** Lists what the blocks of a file define; of a label that occurs twice, the first holds. */
export function listLabels(reading: Reading, blocks: readonly RootContent[]): Labels {
  const labels = new Map<string, Label>();
  if (!reading.source.includes("]:")) return labels;
  const open: Nodes[] = [...blocks].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === "definition" || node.type === "paragraph") {
      const { start, end } = rangeOf(reading, node);
      if (end - start > longestLabel) continue;
      const markdown = reading.source.slice(start, end).replace(/(?:\r\n|\n|\r)[ \t>]*/g, "\n");
      const label = node.type === "definition" ? (node.label ?? node.identifier) : footnote.exec(markdown)?.[1];
      const name = label === undefined ? undefined : nameOf(label);
      if (name !== undefined && !labels.has(name)) labels.set(name, { name, number: labels.size, markdown, node });
    } else if ("children" in node) for (const child of [...node.children].reverse()) open.push(child);
  }
  return labels;
}

/**
 * Takes footnotes that others refer to off the end of a file: they belong to the answers that refer to them, not to the last.
 */
export function takeEndNotes(source: string, blocks: readonly RootContent[], labels: Labels): readonly RootContent[] {
  const notes = new Map([...labels].map(([name, { node }]) => [node, name]));
  const times = new Map<string, number>();
  if (notes.size > 0) for (const name of namesIn(source)) times.set(name, (times.get(name) ?? 0) + 1);
  let end = blocks.length;
  for (let last = blocks[end - 1]; last !== undefined; last = blocks[--end - 1]) {
    const name = notes.get(last);
    const isTaken = last.type === "definition" ? isShort(last) : name !== undefined && (times.get(name) ?? 0) > 1;
    if (!isTaken) break;
  }
  return end === blocks.length ? blocks : blocks.slice(0, end);
}

/**
 * Puts behind each text what it refers to and does not define itself, so that it can be read alone. Lists as left out what no
 * text wants.
 *
 * @param taken - Blocks that were taken off the end of the file.
 */
export function completeTexts(
  reading: Reading,
  sections: readonly SectionDraft[],
  labels: Labels,
  taken: readonly RootContent[],
): readonly SectionDraft[] {
  if (labels.size === 0) return sections;
  const used = new Set<RootContent>();
  const complete = (text: string) => completeText(text, labels, used);
  const completed = sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => completeQuestion(question, complete)),
  }));
  for (const block of taken)
    if (block.type !== "definition" && !used.has(block)) leaveOutNode(reading, "passage", block);
  return completed;
}

function completeQuestion(question: QuestionDraft, complete: (text: string) => string): QuestionDraft {
  const { answer, article, promptMarkdown } = question;
  return {
    ...question,
    // Of one line, it has its addresses in itself.
    ...(promptMarkdown?.includes("\n") === true && { promptMarkdown: complete(promptMarkdown) }),
    ...(answer !== undefined && { answer: completeAnswer(answer, complete) }),
    ...(article !== undefined && {
      article: {
        ...article,
        ...(article.explanation !== undefined && { explanation: complete(article.explanation) }),
        followUps: article.followUps.map(({ prompt, answer: text }) => ({ prompt, answer: complete(text) })),
        ...(article.choice !== undefined && {
          choice: {
            stem: complete(article.choice.stem),
            options: article.choice.options.map((option) => ({ ...option, text: complete(option.text) })),
          },
        }),
      },
    }),
  };
}

/** What the brief leaves out is more than before. */
function completeAnswer(
  answer: NonNullable<QuestionDraft["answer"]>,
  complete: (text: string) => string,
): NonNullable<QuestionDraft["answer"]> {
  const text = complete(answer.text);
  return { ...answer, text, isLong: answer.isLong || text !== answer.text };
}

function completeText(text: string, labels: Labels, used: Set<RootContent>): string {
  const named = [...new Set(namesIn(text))].flatMap((name) => labels.get(name) ?? []);
  const known = named.sort((a, b) => a.number - b.number).map(({ name }) => name);
  if (known.length === 0) return text;
  const sourceOf = (name: string) => labels.get(name)?.markdown ?? "";
  const { wanted, defined } = findLabels(`${text}\n\n${known.map(sourceOf).join("\n\n")}`, text.split("\n").length);
  const added = known.filter((name) => wanted.has(name) && !defined.has(name));
  for (const name of known) {
    const node = labels.get(name)?.node;
    if (wanted.has(name) && node !== undefined) used.add(node);
  }
  return [text, ...added.map(sourceOf)].join("\n\n");
}

/** What a text refers to and what it defines, up to a line. */
function findLabels(markdown: string, lastLine: number) {
  const wanted = new Set<string>();
  const defined = new Set<string>();
  const open: Nodes[] = parsePart(markdown, { line: 1, column: 1 });
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ((node.position?.start.line ?? 1) > lastLine) continue;
    if (node.type === "definition") defined.add(nameOf(node.label ?? node.identifier));
    if (node.type === "linkReference" || node.type === "imageReference")
      wanted.add(nameOf(node.label ?? node.identifier));
    if (node.type === "text")
      for (const [, name = "", colon] of node.value.matchAll(/\[(\^[^\s[\]]+)\](:?)/g))
        (colon === "" ? wanted : defined).add(nameOf(name));
    if ("children" in node) for (const child of node.children) open.push(child);
  }
  return { wanted, defined };
}

function isShort({ position }: RootContent): boolean {
  return (position?.end.offset ?? 0) - (position?.start.offset ?? 0) <= longestLabel;
}

/** What stands in brackets, in the order of the text. */
function namesIn(text: string): string[] {
  return Array.from(text.matchAll(/\[([^[\]]+)\]/g), ([, label = ""]) => nameOf(label));
}

function nameOf(label: string): string {
  return label.replace(/\s+/g, " ").trim().toLowerCase();
}
