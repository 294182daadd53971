import { articleParts } from "../../../article/parts.js";
import type { OutlineReading } from "../outline-reading.js";

/** A line of the source that is neither code nor comment. */
export interface ProseLine {
  readonly line: number;
  /** How far it is indented, in characters. */
  readonly indent: number;
  /** As written. */
  readonly text: string;
  /** It stands in the front matter. */
  readonly isFrontMatter: boolean;
}

const fence = /^ {0,3}(?:(?:[-*+]|[0-9]{1,9}[.)]) {1,4})?(`{3,}|~{3,})/;

/** The items that name a part of an answer, as the bank writes them: `- **问法**`, `- **Follow-ups**`. */
const partNames: ReadonlySet<string> = new Set(
  Object.values(articleParts).flatMap(({ heading }) => Object.values(heading).map((name) => `- **${name}**`)),
);

/** The lines of a list outside code, comments and named parts of an answer, empty ones included. */
export function listProse({ source, leftOut }: OutlineReading): ProseLine[] {
  const first = leftOut.find(({ kind, line }) => kind === "front-matter" && line === 1);
  const frontMatterLines = first?.endLine ?? 0;
  const prose: ProseLine[] = [];
  // How far the name of a part is indented, while what is below it is further.
  let part: number | undefined;
  let close: RegExp | undefined;
  let isComment = false;
  for (const [index, text] of source.split(/\r\n|\n|\r/).entries()) {
    const line = index + 1;
    if (line <= frontMatterLines) {
      prose.push({ line, indent: 0, text, isFrontMatter: true });
      continue;
    }
    if (isComment) {
      isComment = !text.includes("-->");
      continue;
    }
    if (close !== undefined) {
      if (close.test(text)) close = undefined;
      continue;
    }
    const mark = fence.exec(text.trimStart())?.[1];
    if (mark !== undefined && !(mark.startsWith("`") && text.trimStart().slice(mark.length).includes("`"))) {
      close = new RegExp(`^\\s*${mark.charAt(0)}{${mark.length},}\\s*$`);
      continue;
    }
    const indent = text.length - text.trimStart().length;
    if (partNames.has(text.trim().replace(/^[-*+] +/, "- "))) part = indent;
    else if (part !== undefined && text.trim() !== "" && indent <= part) part = undefined;
    if (part !== undefined) continue;
    if (/^\s*<!--/.test(text)) {
      isComment = !text.includes("-->");
      continue;
    }
    prose.push({ line, indent, text, isFrontMatter: false });
  }
  return prose;
}
