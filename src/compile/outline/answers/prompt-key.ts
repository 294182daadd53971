import type { PhrasingContent, RootContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { type TextLine, textLines } from "../../parse/plain-text.js";
import type { FoundPrompt } from "../blocks/find-prompt.js";
import { letterAt, letterMark, toLetter } from "../choice/letters.js";
import { blocksBelow, type OpenQuestion } from "../open-question.js";

/** A prompt without the letters of the right options that stood in it. */
export interface KeyedPrompt {
  readonly prompt: string;
  readonly found: FoundPrompt;
  /** Letters of options. */
  readonly key: string;
}

/** Letters, and what parts them; whether they count on is seen when they are read. */
const letters = "([ ,，、;；/A-HＡ-Ｈ]{1,24})";
/** `Which is none? (C)`: at the end. */
const atEnd = new RegExp(`\\s?[（(【[]${letters}[）)】\\]](?=\\s?[.。?？:：]?$)`, "u");
/** `Which is none? (c)`: small letters, only behind the end of a sentence, where they are no name. */
const smallAtEnd = /(?<=[.。?？:：])\s?[（(]\s?([a-h](?:\s?[,，、&/]\s?[a-h]){0,7})\s?[）)]$/u;
/** `(B) Which floats?`: before it. */
const inFront = new RegExp(`^[（(【[]${letters}[）)】\\]]\\s?(?=\\p{L})`, "u");
/** `关于（ B ）的说法`: in a sentence that has no spaces to part a name from its letter. */
const within = new RegExp(`(?<=[\\u2e80-\\u9fff，,：:\\s]|^)[（(【]${letters}[）)】](?=[\\u2e80-\\u9fff，,])`, "u");
/** `下列说法错误的是 B` */
const bare = /(?<=[是为為有括在于於？?：:])\s{0,8}([A-H]{1,8})[.。]?$/u;
/** `Which floats? (a) Cork (b) Lead. Ans: (a)` */
const labelled =
  /[.;]?\s?(?:[—–-]\s)?\b(?:ans(?:wer)?|key|respuesta|réponse|antwort|resposta|ответ)\s?[:：]\s?[（(]?([A-Ha-h](?:[ ,、/&]{1,3}[A-Ha-h]){0,7}|[A-H]{2,8})[)）]?\.?$/iu;
const labelledHan = /\s?[（(【]?(?:正确)?答案\s?[:：]\s?[（(]?([A-H](?:[ ,、/]{0,3}[A-H]){0,7})[)）】]{0,2}[.。]?$/u;
const ways = [labelled, labelledHan, atEnd, smallAtEnd, inFront, within, bare] as const;
/** Options begin no further below. */
const MOST_BLOCKS = 4;

/**
 * Takes letters out of a prompt that name the options below it: `Which is none? (C)`, `下列说法错误的是（ B ）。` A gap stays in a sentence. Nothing but
 * options that letters count, from A on and at least as far as these, shows that they are no name.
 */
export function takePromptKey(
  prompt: string,
  found: FoundPrompt,
  blocks: readonly RootContent[],
): KeyedPrompt | undefined {
  const way = ways.find((expression) => expression.test(prompt));
  if (way === undefined) return undefined;
  const areSet = way === labelled || way === labelledHan;
  const named = (way.exec(prompt)?.[1] ?? "").normalize("NFKC").toUpperCase().match(/[A-H]/g) ?? [];
  if (named.length === 0 || named.some((letter, index) => index > 0 && letter <= (named[index - 1] ?? "")))
    return undefined;
  const below = countOptions(found.answer, blocks);
  const count = areSet && below === 0 ? countInLine(0, prompt) : below;
  if (count <= (named.at(-1) ?? "A").charCodeAt(0) - "A".charCodeAt(0)) return undefined;
  const gap = /[\u2e80-\u9fff]/.test(prompt) ? "（ ）" : "( )";
  const hide = (words: string) => {
    const match = way.exec(words);
    if (match === null) return words;
    const [before, behind] = [words.slice(0, match.index), words.slice(match.index + match[0].length)];
    const isWhole =
      areSet ||
      way === bare ||
      way === inFront ||
      way === smallAtEnd ||
      /[?？]$/.test(before + behind) ||
      /[.。_]$/.test(before);
    return (before + (isWhole ? "" : gap) + behind).trimEnd();
  };
  return {
    prompt: hide(prompt),
    found: { ...found, text: hide(takeId(found.text).text), content: hideIn(found.content, hide) },
    key: named.join(", "),
  };
}

/** The same in the first line of the content that has it. */
function hideIn(content: readonly PhrasingContent[], hide: (words: string) => string): readonly PhrasingContent[] {
  let isDone = false;
  return content.map((node) => {
    if (node.type !== "text" || isDone) return node;
    const lines = node.value.split(/(\r\n|\n|\r)/);
    const at = lines.findIndex((line) => hide(line) !== line.trimEnd());
    if (at === -1) return node;
    isDone = true;
    return { ...node, value: lines.map((line, index) => (index === at ? hide(line) : line)).join("") };
  });
}

/** How many options letters count below a question, in its paragraph or behind it. */
export function countOptionsBelow(question: OpenQuestion): number {
  const { node } = question.entry;
  const first = node.type === "listItem" ? node.children[0] : node;
  const lines = first?.type === "paragraph" ? textLines(first.children).slice(1) : [];
  return countOptions(lines, blocksBelow(question));
}

/** How many of the lines below count on with letters. */
function countOptions(lines: readonly TextLine[], blocks: readonly RootContent[]): number {
  const below = blocks.slice(0, MOST_BLOCKS).flatMap((node): readonly TextLine[] => {
    if (node.type === "paragraph") return textLines(node.children);
    if (node.type !== "list") return [];
    return node.children.flatMap(({ children: [first] }) =>
      first?.type === "paragraph" ? textLines(first.children) : [],
    );
  });
  return [...lines, ...below].reduce((sum, { text }) => countInLine(sum, text), 0);
}

/** Goes on counting the letters in their order. */
function countInLine(count: number, line: string): number {
  const parts = line.split(/(?<=\s)(?=[（(]?[A-Ha-hＡ-Ｈ][.．、)）:：])/);
  return parts.reduce((sum, part) => {
    const letter = letterMark.exec(part.replace(/^\[[ xX]?\]\s*/, ""))?.[1];
    return toLetter(letter) === letterAt(sum) ? sum + 1 : sum;
  }, count);
}
