import type { Paragraph, RootContent } from "mdast";
import { collapseSpace, firstLine, leadText, textLines } from "../../parse/plain-text.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import { dropAnswerLabel, isAnswerLabel, isBareAnswerLabel } from "../signs/answer-label.js";
import type { Key, KeyFrom } from "./find-key.js";
import { readKeyBelow, readKeyInLines, restOf } from "./key-below.js";
import { readHiddenItems } from "./key-items.js";
import { endFirstLine } from "./key-lines.js";
import { letterMark } from "./letters.js";
import { readNamedKey } from "./named-key.js";
import { readKey } from "./read-key.js";
import { tellsOfEach } from "./result-for-each.js";
import type { WrittenOption } from "./written-option.js";

/** So many blocks behind its options a key is looked for: of many lists in one text, each would read all the rest. */
const maxBlocksToKey = 64;

/** Reads `Answer: B`, `答案：A、C`, `The correct answer is B.`, a hidden `B`, or an answer in the words of an option. */
export function findToldKey(
  options: readonly WrittenOption[],
  blocks: readonly AnswerBlock[],
  from: number,
): Key | undefined {
  const end = Math.min(blocks.length, from + maxBlocksToKey);
  for (let at = from; at < end; at++) {
    const key = readKeyAt(options, blocks, at, from);
    if (key === "none") return undefined;
    if (key !== undefined) return { ...key, at };
  }
  return undefined;
}

/** What one block tells of the key; `none` where it shows that there is no key. */
function readKeyAt(
  options: readonly WrittenOption[],
  blocks: readonly AnswerBlock[],
  at: number,
  from: number,
): KeyFrom | "none" | undefined {
  const { node, isHidden } = blocks[at] as AnswerBlock;
  if (node.type === "code" && at === from) {
    const key = readKey(options, dropAnswerLabel(collapseSpace(node.value)));
    return key?.remark === "" ? { ...key, behind: at + 1 } : undefined;
  }
  if (node.type !== "paragraph" && node.type !== "heading" && node.type !== "list" && node.type !== "blockquote")
    return undefined;
  const text = numberOf(node) + setOffLetter(node);
  const isLabelled = isAnswerLabel(text);
  if (isBareAnswerLabel(text) && node.type !== "list")
    return tellsOfEach(options, blocks[at + 1]?.node) ? "none" : readKeyBelow(options, text, blocks, at + 1);
  const items = node.type === "list" && isHidden ? readHiddenItems(options, node, at + 1) : undefined;
  if (items !== undefined) return items;
  const lines = node.type === "paragraph" && isLabelled ? readKeyInLines(options, node, at) : undefined;
  if (lines !== undefined) return lines;
  // Of several letters in lines of their own, nobody knows whether all are right.
  if (isLabelled && node.type === "paragraph" && namesMore(node)) return { indexes: new Set(), behind: at, remark: "" };
  const named = node.type === "paragraph" && at - from < 2 ? readNamedKey(options, text) : undefined;
  if (named !== undefined) return { ...named, behind: at + 1 };
  // Lines below it explain the key, and stay whole with it.
  const first = node.type === "paragraph" && at === from && !isLabelled ? firstLine(node.children)?.text : undefined;
  const above = first === undefined || first === text ? undefined : readNamedKey(options, first);
  if (above !== undefined) return { ...above, behind: at };
  const said = sayingOf(text) ?? (node.type === "paragraph" ? readTick(options, text) : undefined);
  const isAlone = first !== undefined && isLetterAlone(options, first);
  if (!isLabelled && !isHidden && !isAlone && said === undefined) return undefined;
  return tellsOfEach(options, node) ? "none" : readSaid(options, node, { text, said, isAlone, isHidden, at });
}

const tick = /^(?:✅|✔\uFE0F?|✓|☑\uFE0F?|👉)\s*(?=\S)/u;

/** `✅ Two` below options, where one of them says so, word for word, or its letter stands there. */
function readTick(options: readonly WrittenOption[], text: string): string | undefined {
  const mark = tick.exec(text)?.[0];
  return mark !== undefined && readKey(options, text.slice(mark.length))?.remark === "" ? mark : undefined;
}

/** The key behind its label, or the words that call it right. */
function readSaid(
  options: readonly WrittenOption[],
  node: RootContent,
  { text, said, isAlone, isHidden, at }: SaidKey,
): KeyFrom | undefined {
  const words = isAlone ? text : said === undefined ? withoutLabel(text, isHidden) : text.slice(said.length);
  const key = readKey(options, endFirstLine(words, node));
  if (key === undefined) return undefined;
  if (options[0]?.letter === "1" && numbersAlone.test(key.remark)) {
    const why = "More numbers stand behind the key, as in a line of the keys of several questions.";
    return { indexes: new Set(), behind: at, remark: "", why };
  }
  if (key.indexes.size === 1 && key.remark !== "" && announcesMore.test(said ?? "")) {
    const why = "Several options are said to be right, and one of them is found.";
    return { indexes: new Set(), behind: at, remark: "", why };
  }
  // A sentence that goes on explains the key, and stays whole.
  if (key.remark !== "" && (said !== undefined || goesOn(words, key.remark))) return { ...key, behind: at, remark: "" };
  return { ...key, behind: at + 1, ...restOf(node) };
}

const verb = /^(?:is|are|was|were|will|can|has|have|does|do|es|son|est|sont|ist|sind|são|sono|являются|является) /;

/** `A and B are read at login.` */
function goesOn(words: string, remark: string): boolean {
  return verb.test(remark) && words.endsWith(remark) && /[A-J]\s+$/.test(words.slice(0, -remark.length));
}

/** `2, 2-1, 3-2` explains no key. */
const numbersAlone = /^(?![0-9 ]*[0-9]{3})[0-9①-⑨][0-9①-⑨\s,，、;；:：.．()（）=→–—-]*$/;

interface SaidKey {
  readonly text: string;
  readonly said: string | undefined;
  /** A letter and nothing else. */
  readonly isAlone: boolean;
  readonly isHidden: boolean;
  readonly at: number;
}

function namesMore({ children }: Paragraph): boolean {
  const [label, ...lines] = textLines(children);
  const letters = lines.filter(({ text }) => letterMark.test(text));
  return label !== undefined && isBareAnswerLabel(label.text) && letters.length > 1;
}

/** `A.` right below `a) one`, where it can be no option itself. */
function isLetterAlone([first]: readonly WrittenOption[], line: string): boolean {
  return first?.needsKey === false && /^[（(]?[A-J][)）]?[.。]?$/.test(line);
}

/** `**B** It holds.`: a letter in bold is no word of what follows. */
function setOffLetter(node: RootContent): string {
  const text = leadText(node);
  const [first] = node.type === "paragraph" ? node.children : [];
  const letter = first?.type === "strong" ? leadText({ type: "paragraph", children: [first] }) : "";
  return /^[A-J]$/.test(letter) && /^[A-J]\s+\S/.test(text) ? `${letter}) ${text.slice(1).trimStart()}` : text;
}

/** `3) three`, the one item of a list, names a number. */
function numberOf(node: RootContent): string {
  const isOne = node.type === "list" && node.ordered === true && node.children.length === 1;
  return isOne ? `${node.start ?? 1}) ` : "";
}

/** `Answer: B` without its label; in a hidden passage, whatever stands before a letter alone is a label. */
function withoutLabel(text: string, isHidden: boolean): string {
  const words = dropAnswerLabel(text).replace(/^(?:是|为|為|is)\s*/, "");
  return (isHidden ? /^[\p{L} ]{1,20}[:：]\s*([A-J])[.。]?$/u.exec(words)?.[1] : undefined) ?? words;
}

/** `The correct answers are` */
const announcesMore = /s are\b/i;

// Short expressions, each of which can be proven linear.
const sayings: readonly RegExp[] = [
  /^(?:(?:explanation ?[:：]|so|hence|therefore,?) )?(?:the )?(?:correct|right) (?:answer|option|choice)s? (?:is|are)\s?[:：]?\s?/i,
  /^(?:the )?answers? (?:is|are)(?=\s?[:：]?\s?(?:option )?[（(]?[a-j](?:[)）.,，。]|$))\s?[:：]?\s?/i,
  /^(?:正[确確]|[标標]准|標準|[参參]考)?答案(?:是|[为為])\s*[:：]?\s*/,
  // What somebody chose stands before the key.
  /^(?:我|你|您|[学學]生|考生)的?答案\s?[:：]\s?[A-J对對错錯√×]{0,8}\s?[,，;；]?\s?正[确確]答案\s?[:：]\s?/,
  /^(?:正解は|정답은)\s?[:：]?\s?/,
  /^(?:la respuesta correcta es|la bonne réponse est|la réponse (?:correcte|exacte) est|die richtige antwort (?:ist|lautet))\s?[:：]?\s?/i,
  /^(?:a (?:resposta|alternativa|opção) (?:correta|certa) é(?: a)?(?: letra)?|la risposta (?:corretta|giusta) è(?: la)?)\s?[:：]?\s?/i,
  /^правильный ответ\s?[—–-]\s?/i,
  /^(?:letra|lettre|буква)\s(?=[（(]?[a-eа-д][)）.]?$)/i,
];

/** What stands before the key in `The correct answer is B.`; `undefined` where a line says no such thing. */
export function sayingOf(text: string): string | undefined {
  for (const saying of sayings) {
    const said = saying.exec(text)?.[0];
    if (said !== undefined) return said;
  }
  return undefined;
}

/** Tells whether a line says so of letters, and not of words that go on: `The correct answer is B.` */
export function saysLetters(text: string): boolean {
  const said = sayingOf(text);
  return said !== undefined && /^(?:option )?[（(【["“]?[A-JＡ-Ｊ](?!\p{L}| \p{Ll})/u.test(text.slice(said.length));
}
