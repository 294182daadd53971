import type { Html, Paragraph, RootContent } from "mdast";
import { withoutTags } from "../../../text/stretches.js";
import { trimMarks } from "../../../text/trim-marks.js";
import { takeId } from "../../parse/id-suffix.js";
import { collapseSpace, firstLine, textLines } from "../../parse/plain-text.js";
import type { Entry } from "../entries.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { readSectionTitle } from "../signs/title.js";
import { isTitle, isTitleAboveHeading, textOf } from "./bold-titles.js";

/** How kinds begin whose lines are titles right above headings alone: `**Rigs:**`. */
export const ABOVE_HEADING = "above heading";
/** How kinds begin whose lines nothing sets off but their first word, which all of them have: `Rope knots`, `Rope ends`. */
export const PLAIN = "plain";

/** A line that may be a title, by how it is written. */
export interface KindOfTitle {
  readonly kind: string;
  /** Its words, without the marks that make it one, and the id behind them. */
  readonly text: string;
  /** Of the kind that is counted; 0 otherwise. */
  readonly number: number;
}

/** Tells how a line of its own is set off from text; `undefined` for any other block. */
export function readKind(entry: Entry): KindOfTitle | undefined {
  const { node } = entry;
  if (entry.type !== "heading" && node.type === "paragraph" && isTitle(entry))
    return { kind: "marked", text: textOf(node), number: 0 };
  // In answers, such a line leads in what follows: underlined ones are a kind of their own.
  if (entry.type !== "heading" && node.type === "paragraph" && isTitleAboveHeading(entry))
    return { kind: `${ABOVE_HEADING} ${tagOf(node)}`, text: textOf(node).replace(/ ?[:：]$/, ""), number: 0 };
  if (entry.type !== "block") return undefined;
  if (node.type === "html") return readCentred(node);
  const line = node.type === "blockquote" ? onlyParagraph(node.children) : node;
  if (line?.type !== "paragraph") return undefined;
  const lines = textLines(line.children);
  const text = firstLine(line.children)?.text ?? "";
  if (node.type === "blockquote") return lines.length === 1 ? { kind: "quotation", text, number: 0 } : undefined;
  return readComment(text, lines.slice(1)) ?? (lines.length === 1 ? readLine(text, line) : undefined);
}

function tagOf({ children: [first] }: Paragraph): string {
  return first?.type === "html" ? first.value.toLowerCase() : "";
}

function onlyParagraph([only, ...others]: readonly RootContent[]): Paragraph | undefined {
  return others.length === 0 && only?.type === "paragraph" ? only : undefined;
}

const comment = /^(?:\/\/|--|;;|%%)\s*(?=[^\s/;%-])/;
const rule = /^(?:\/\/|--|;;|%%)?\s*(?:-{3,}|={3,}|_{3,}|\*{3,}|~{3,})$/;

/** `// Arrays`, perhaps with a rule below it, behind which an id may stand. */
function readComment(text: string, below: readonly { readonly text: string }[]): KindOfTitle | undefined {
  const [second, ...others] = below;
  if (others.length > 0 || !comment.test(text)) return undefined;
  const [words, id] = partId(text);
  const [line, lineId] = partId(second?.text ?? "");
  if (second !== undefined && !rule.test(line)) return undefined;
  return { kind: "comment", text: trimMarks(words.replace(comment, ""), "-=_*~ ") + id + lineId, number: 0 };
}

const marks = "=-–—~*_#+<>|·•●★☆◆■";

/** A plain title is no longer. */
const MOST_PLAIN = 40;
/** A name and few words behind it. */
const named = /^(\p{Lu}[\p{L}\p{N}+#.-]{0,19})(?:\s[\p{L}\p{N}+#&/-]{1,20}){1,3}$/u;

/** `==== Arrays ====`; `Rope knots`; or `II. Arrays`, `一、数组`. */
function readLine(text: string, { children }: Paragraph): KindOfTitle | undefined {
  const [words, id] = partId(text);
  const first = words.charAt(0);
  const inside = trimMarks(words, `${marks} `);
  if (marks.includes(first) && marks.includes(words.charAt(words.length - 1)) && inside !== "")
    return { kind: `framed ${first}`, text: inside + id, number: 0 };
  if (children.some(({ type }) => type !== "text")) return undefined;
  const { number } = readSectionTitle(words);
  if (number !== undefined) return { kind: "counted", text, number };
  const name = words.length > MOST_PLAIN || isAnswerLabel(words) ? undefined : named.exec(words)?.[1];
  return name === undefined ? undefined : { kind: `${PLAIN} ${name}`, text, number: 0 };
}

/** The words of a line, and the id with what stands around it. */
function partId(line: string): readonly [words: string, id: string] {
  const { text } = takeId(line);
  return [text, line.slice(text.length)];
}

/** `<center>Arrays</center>`, `<p align="center">Arrays</p>`: a line in tags that set it off. */
function readCentred({ value }: Html): KindOfTitle | undefined {
  const text = collapseSpace(withoutTags(value, " "));
  const tag = /^<(center|p|div|font|span)[\s>]/i.exec(value)?.[1];
  return tag === undefined || text === "" ? undefined : { kind: `html ${tag.toLowerCase()}`, text, number: 0 };
}
