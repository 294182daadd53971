import type { List, Paragraph, PhrasingContent, RootContent } from "mdast";
import { collapseSpace, type TextLine, textLines } from "../../parse/plain-text.js";
import { isDrawn } from "./brief-of-code.js";

const arrow = /^(?:[→➔➜➝➞➡➤➢▶►▸‣⇒]\uFE0F?|[=-]>)\s?(?=[^\s>])/u;
const bullet =
  /^(?:[0-9]\uFE0F?\u20E3|[•●○◦▪▫■□◆◇★☆✓✦✧✱※\p{Extended_Pictographic}][\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Variation_Selector}\p{Join_Control}]{0,8})\s?(?=\S)/u;
const digitKey = /^[0-9]\uFE0F?\u20E3/;

/** A line without the sign before it, and the sign; that of a counted line is always the same. */
interface SignedLine extends TextLine {
  readonly sign: string;
}

/**
 * Gives blocks in which lines behind signs (`→ ...`, `🌟 ...`, `1️⃣ ...`) or letters are lists, as their author sees them: of paragraphs, or code that names no
 * language, become what stands above the first sign, and a list of each sign. A line alone loses its sign.
 */
export function openSignedLines(blocks: readonly RootContent[]): readonly RootContent[] {
  const opened: (RootContent | SignedLine[])[] = [];
  let hasSigns = false;
  for (const block of blocks) {
    const lines = linesOf(block);
    const at = lines.findIndex(({ sign }) => sign !== "");
    // Below a line without it, an arrow goes on: `order`, `→ kitchen`, `→ table`.
    if (at === -1 || areJudged(lines) || (at > 0 && arrow.test(`${lines[at]?.sign ?? ""} a`))) opened.push(block);
    else {
      hasSigns = true;
      addLines(opened, lines);
    }
  }
  return hasSigns ? opened.map((part) => (Array.isArray(part) ? blockOf(part) : part)) : blocks;
}

/** What has the same sign goes on with what stands above, also where each line is a paragraph. */
function addLines(opened: (RootContent | SignedLine[])[], lines: readonly SignedLine[]): void {
  let isFirst = true;
  for (const line of lines) {
    const last = opened.at(-1);
    const goesOn = Array.isArray(last) && (line.sign === "" ? !isFirst : line.sign === last[0]?.sign);
    if (goesOn) last.push(line);
    else opened.push([line]);
    isFirst = false;
  }
}

function blockOf(lines: readonly SignedLine[]): RootContent {
  return lines.filter(({ sign }) => sign !== "").length > 1 ? listOf(lines) : paragraphOf(lines);
}

/** None where the block is no text, or draws something. */
function linesOf(block: RootContent): SignedLine[] {
  if (block.type === "paragraph")
    return readLetters(textLines(block.children)) ?? textLines(block.children).map(readSign);
  if (block.type !== "code" || (block.lang ?? "") !== "") return [];
  const written = block.value.split(/\r\n|\n|\r/);
  if (written.some(isDrawn)) return [];
  return written.flatMap((value, line) => {
    const text = collapseSpace(value);
    return text === "" ? [] : [readSign({ text, bold: false, hardBreak: false, line })];
  });
}

const letter = /^[（(]?([A-Ha-h])[.)、）]\s?(?=\S)/;

/** `a. ready`, `b. running` and so on, from the first line: they are points, too. */
function readLetters(lines: readonly TextLine[]): SignedLine[] | undefined {
  if (lines.length < 2 || letter.exec(lines[0]?.text ?? "")?.[1]?.toLowerCase() !== "a") return undefined;
  let count = 0;
  const read = lines.map((line): SignedLine => {
    const [mark, written] = letter.exec(line.text) ?? [];
    if (mark === undefined || written?.toLowerCase() !== "abcdefgh".charAt(count)) return { ...line, sign: "" };
    count++;
    return { ...line, text: line.text.slice(mark.length), sign: "a" };
  });
  return count < 2 ? undefined : read;
}

function readSign(line: TextLine): SignedLine {
  const mark = (arrow.exec(line.text) ?? bullet.exec(line.text))?.[0] ?? "";
  const text = line.text.slice(mark.length);
  // Nobody puts a sign before signs alone.
  if (mark === "" || !/[\p{L}\p{N}]/u.test(text)) return { ...line, sign: "" };
  return { ...line, text, sign: digitKey.test(mark) ? "1" : mark.trim() };
}

/** Takes such signs off the starts of points. */
export function dropSigns(points: readonly string[]): string[] {
  const lines = points.map((text) => readSign({ text, bold: false, hardBreak: false, line: 0 }));
  return areJudged(lines) ? [...points] : lines.map(({ text }) => text);
}

/** `✅ by day`, `❌ by night`: their signs say something. */
function areJudged(lines: readonly SignedLine[]): boolean {
  const signs = new Set(lines.flatMap(({ sign }) => (sign === "" ? [] : [sign])));
  return signs.size > 1 && [...signs].some((sign) => /[✅✔✓❌✗✘✖❎☑⛔]/u.test(sign));
}

/** Each sign begins an item; lines without it go on with theirs. */
function listOf(lines: readonly SignedLine[]): List {
  const items: SignedLine[][] = [];
  for (const line of lines) {
    if (line.sign !== "") items.push([line]);
    else items.at(-1)?.push(line);
  }
  const children = items.map(
    (item) => ({ type: "listItem", spread: false, children: [paragraphOf(item)] }) satisfies List["children"][number],
  );
  return { type: "list", ordered: false, spread: false, children };
}

/** Lines as content, so that they are read as any other. */
export function paragraphOf(lines: readonly TextLine[]): Paragraph {
  const children = lines.flatMap(({ text: value, bold }, index): PhrasingContent[] => {
    const text = { type: "text", value } as const;
    const end = index === 0 ? [] : [{ type: "text", value: "\n" } as const];
    return [...end, bold ? { type: "strong", children: [text] } : text];
  });
  return { type: "paragraph", children };
}
