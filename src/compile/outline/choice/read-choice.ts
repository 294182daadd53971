import type { RootContent } from "mdast";
import { escapeMarkdown } from "../../../markdown/escape-markdown.js";
import { optionCount } from "../../../model/article.js";
import { withoutTags } from "../../../text/stretches.js";
import { collapseSpace, leadText } from "../../parse/plain-text.js";
import { leaveOutNode, placeOfNode } from "../../parse/reading.js";
import { richTextIn } from "../../parse/rich-text.js";
import { reportWarning } from "../../report.js";
import { textOfBlocks } from "../blocks/answer-text.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import type { ChoiceDraft } from "../draft.js";
import { noteAsked, type OutlineReading } from "../outline-reading.js";
import { isProperty } from "../signs/metadata.js";
import { readAskedCount } from "./asked-count.js";
import { dropTelltale } from "./drop-telltale.js";
import { findKey, type Key } from "./find-key.js";
import { findOptions, type KeyHints } from "./find-options.js";
import { referredBy } from "./referring-options.js";
import { findStrangeKey } from "./strange-key.js";

/** What to choose from, as a list writes it below a question. */
export interface FoundChoice {
  readonly options: ChoiceDraft["options"];
  /** The keys as plain text. */
  readonly keys: readonly string[];
  /** Of a key such as `All of the above`: the options that it stands for, as plain text. */
  readonly standsFor?: readonly string[];
  /** What belongs to the question and stands before its options, such as code. */
  readonly before: readonly RootContent[];
  /** What explains the key. */
  readonly after: readonly RootContent[];
  /** What is said behind the key on its own line, such as `B, because ...`, in Markdown. */
  readonly remark: string;
}

/** Options were found; whether somebody says which are right is another question. */
export type ChoiceResult =
  | { readonly kind: "choice"; readonly choice: FoundChoice }
  /** No key, or what no choice item can be: the text says which, as a sentence. */
  | {
      readonly kind: "unfit";
      readonly from: RootContent;
      readonly code: "key-count" | "option-count" | "option-contained";
      readonly why: string;
      /** What small letters count, where nothing but letters tells that these are options. */
      readonly points?: readonly string[];
      /** How many there are, where letters count them. */
      readonly count?: number;
    };

/**
 * Finds options to choose from among the blocks below a question: a task list, or lettered items, lines or paragraphs.
 * Keys are ticked, bold, marked, or named by an answer line below. Numbered items are options where such a line names numbers, or one
 * is marked. `undefined` where there are no options.
 *
 * @param hints - What a list of answers elsewhere says, and how other questions mark their keys.
 */
export function readChoice(
  reading: OutlineReading,
  blocks: readonly AnswerBlock[],
  hints: KeyHints = {},
): ChoiceResult | undefined {
  const written = findOptions(reading, blocks, hints);
  const first = written === undefined ? undefined : blocks[written.from]?.node;
  if (written === undefined || first === undefined) return undefined;
  const nodes = blocks.map(({ node }) => node);
  const last = nodes[written.to - 1];
  noteAsked(reading, first.position?.start.line ?? 1, last?.position?.end.line ?? 1);
  const key = findKey(written, blocks, hints);
  const asked = readAskedCount(hints.prompt ?? "") ?? askedAmong(nodes.slice(0, written.from));
  const doubt = key === undefined ? undefined : doubtOf(key, asked);
  if (key === undefined || doubt !== undefined) {
    const strange = key === undefined ? findStrangeKey(written, blocks) : undefined;
    const why = doubt ?? strange ?? "Nothing says which of these options is right.";
    const areSmall = !written.hasBoxes && written.options.every(({ isSmall }) => isSmall);
    const points = areSmall ? { points: written.options.map(({ text }) => text) } : {};
    const count = written.hasBoxes ? {} : { count: written.options.length };
    return { kind: "unfit", from: first, code: "key-count", why, ...points, ...count };
  }
  const asMarkdown = reading.literal.has(first.position?.start.line ?? 0) ? escapeMarkdown : (text: string) => text;
  const all = dropTelltale(
    written.options.map(({ text, markdown = asMarkdown(text) }, index) => ({
      text: markdown,
      correct: key.indexes.has(index),
    })),
  );
  const options = dropTwins(all);
  if (options.length < all.length) {
    const message = "Two of these options read alike; one of them is left out.";
    reportWarning(reading.problems, "option-contained", placeOfNode(reading, first), message, "Change the options.");
  }
  const { least, most } = optionCount;
  if (options.length < least || options.length > most) {
    const why = `There are ${options.length} options; a choice item has ${least} to ${most}.`;
    return { kind: "unfit", from: first, code: "option-count", why };
  }
  if (new Set(options.map(({ text }) => text)).size < options.length)
    return { kind: "unfit", from: first, code: "option-contained", why: "Two of these options read alike." };
  // What stands above the options is asked with them.
  noteAsked(reading, nodes[0]?.position?.start.line ?? 1, last?.position?.end.line ?? 1);
  if (key.echo !== undefined) leaveOutNode(reading, "answer-key", key.echo);
  return {
    kind: "choice",
    choice: {
      options,
      standsFor: [...key.indexes].flatMap((at) => referredBy(written.options, at).map(({ text }) => text)),
      keys: written.options.flatMap(({ text }, index) => (key.indexes.has(index) ? [text] : [])),
      before: nodes.slice(0, written.from),
      after: [
        ...(written.reasons ?? []),
        ...explainAbove(reading, nodes.slice(written.to, key.at)),
        ...(key.rest === undefined ? [] : [key.rest]),
        ...nodes.slice(key.behind),
      ],
      remark: key.remark === "" ? "" : markedRemark(reading, nodes.slice(written.to), key.remark),
    },
  };
}

/**
 * Some explain before they tell. What says that there is something to choose, or only leads to the key, explains nothing; neither do the words to click
 * on of a passage that nobody closed.
 */
function explainAbove(reading: OutlineReading, blocks: readonly RootContent[]): readonly RootContent[] {
  return blocks.filter((node, index) => {
    const words = node.type === "html" ? collapseSpace(withoutTags(node.value)) : "";
    const text = node.type === "paragraph" ? leadText(node) : words;
    const isLead = instructs(text) || isProperty(text) || (index === blocks.length - 1 && /[:：]$/.test(text));
    if (isLead) leaveOutNode(reading, "label", node);
    return !isLead;
  });
}

const longestInstruction = 60;

/** `Choose the correct answer.` */
function instructs(text: string): boolean {
  const isRequest = /^[(（]?(?:please )?(?:(?:choose|select|pick|mark|tick)\b|请?[选選])/iu.test(text);
  const isAboutOptions = /\b(?:answers?|options?|choices?|apply|one|two|three|all)\b|答案|[项項]/i.test(text);
  return text.length <= longestInstruction && isRequest && isAboutOptions;
}

/** As its author wrote it, in one line. */
function markedRemark({ addresses }: OutlineReading, behind: readonly RootContent[], remark: string): string {
  return richTextIn(behind, remark, addresses) ?? escapeMarkdown(remark);
}

/** Of options that read alike and are wrong, one is enough. */
function dropTwins(options: ChoiceDraft["options"]): ChoiceDraft["options"] {
  const keys = new Set(options.flatMap(({ text, correct }) => (correct ? [text] : [])));
  const seen = new Set<string>();
  const kept = options.filter(({ text, correct }) => {
    const isTwin = !correct && !keys.has(text) && seen.has(text);
    seen.add(text);
    return !isTwin;
  });
  return kept.length < 2 ? options : kept;
}

/** Why a key cannot be right, as a sentence. `undefined` where nothing speaks against it. */
function doubtOf({ indexes, why }: Key, asked: number | undefined): string | undefined {
  if (why !== undefined) return why;
  if (indexes.size === 0) return "What is said to be right is not wholly among these options.";
  if (asked === undefined || asked === indexes.size) return undefined;
  return `The question asks for ${asked} options, and ${indexes.size} ${indexes.size === 1 ? "is" : "are"} said to be right.`;
}

/** The count may stand in a line of its own: `(Choose two.)` */
function askedAmong(blocks: readonly RootContent[]): number | undefined {
  for (const node of blocks.slice(-2)) {
    const count = node.type === "paragraph" ? readAskedCount(leadText(node)) : undefined;
    if (count !== undefined) return count;
  }
  return undefined;
}

/** What belongs to a question before its options: its stem goes on with it. */
export function stemOf(reading: OutlineReading, prompt: string, before: readonly RootContent[]): string {
  const text = textOfBlocks(reading, before);
  return text === "" ? prompt : `${prompt}\n\n${text}`;
}
