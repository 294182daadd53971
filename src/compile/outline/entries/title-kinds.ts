import type { Html, Paragraph, RootContent } from "mdast";
import { withoutTags } from "../../../text/stretches.js";
import { trimMarks } from "../../../text/trim-marks.js";
import { collapseSpace, firstLine, textLines } from "../../parse/plain-text.js";
import type { Entry } from "../entries.js";
import { readSectionTitle } from "../signs/title.js";
import { isTitle, textOf } from "./bold-titles.js";

/** A line that may be a title, by how it is written. */
export interface KindOfTitle {
  readonly kind: string;
  /** Its words, without the marks that make it one. */
  readonly text: string;
  /** Of the kind that is counted; 0 otherwise. */
  readonly number: number;
}

/** Tells how a line of its own is set off from text; `undefined` for any other block. */
export function readKind(entry: Entry): KindOfTitle | undefined {
  const { node } = entry;
  if (entry.type !== "heading" && node.type === "paragraph" && isTitle(entry))
    return { kind: "marked", text: textOf(node), number: 0 };
  if (entry.type !== "block") return undefined;
  if (node.type === "html") return readCentred(node);
  const line = node.type === "blockquote" ? onlyParagraph(node.children) : node;
  if (line?.type !== "paragraph") return undefined;
  const lines = textLines(line.children);
  const text = firstLine(line.children)?.text ?? "";
  if (node.type === "blockquote") return lines.length === 1 ? { kind: "quotation", text, number: 0 } : undefined;
  return readComment(text, lines.slice(1)) ?? (lines.length === 1 ? readLine(text, line) : undefined);
}

function onlyParagraph([only, ...others]: readonly RootContent[]): Paragraph | undefined {
  return others.length === 0 && only?.type === "paragraph" ? only : undefined;
}

const comment = /^(?:\/\/|--|;;|%%)\s*(?=[^\s/;%-])/;
const rule = /^(?:\/\/|--|;;|%%)?\s*(?:-{3,}|={3,}|_{3,}|\*{3,}|~{3,})$/;

/** `// Arrays`, perhaps with a rule below it. */
function readComment(text: string, below: readonly { readonly text: string }[]): KindOfTitle | undefined {
  const [second, ...others] = below;
  if (others.length > 0 || !comment.test(text) || (second !== undefined && !rule.test(second.text))) return undefined;
  return { kind: "comment", text: trimMarks(text.replace(comment, ""), "-=_*~ "), number: 0 };
}

const marks = "=-–—~*_#+<>|·•●★☆◆■";

/** `==== Arrays ====`; or `II. Arrays`, `一、数组`. */
function readLine(text: string, { children }: Paragraph): KindOfTitle | undefined {
  const first = text.charAt(0);
  const inside = trimMarks(text, `${marks} `);
  if (marks.includes(first) && marks.includes(text.charAt(text.length - 1)) && inside !== "")
    return { kind: `framed ${first}`, text: inside, number: 0 };
  const { number } = readSectionTitle(text);
  return number === undefined || children.some(({ type }) => type !== "text")
    ? undefined
    : { kind: "counted", text, number };
}

/** `<center>Arrays</center>`, `<p align="center">Arrays</p>`: a line in tags that set it off. */
function readCentred({ value }: Html): KindOfTitle | undefined {
  const text = collapseSpace(withoutTags(value, " "));
  const tag = /^<(center|p|div|font|span)[\s>]/i.exec(value)?.[1];
  return tag === undefined || text === "" ? undefined : { kind: `html ${tag.toLowerCase()}`, text, number: 0 };
}
