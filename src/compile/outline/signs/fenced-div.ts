import { isAnswerLabel, isRevealLabel, saysAnswer } from "./answer-label.js";

/** A line of at least three colons that opens or closes a passage: `::: {.solution}` of pandoc, `::: details Answer` of VitePress. */
export interface FencedDiv {
  /** What stands before the colons: white space, and the marks of quotations. */
  readonly indent: string;
  /** The first name of the passage, in lower case: `solution`, `details`, `callout-tip`. Empty where the line closes one. */
  readonly kind: string;
  /** The words that its author gave it. */
  readonly title: string;
}

const colons = /^([ \t>]*):::(.*)$/;
const attributes = /^\{([^{}]*)\}[ \t]*/;
const className = /(?:^|\s)\.([\p{L}\p{N}_-]+)/u;
const titleAttribute = /(?:title|summary)="([^"]*)"/i;
const name = /^[\p{L}][\p{L}\p{N}_-]*/u;
const bracketed = /^\[([^[\]]*)\]/;

/** Reads such a line; `undefined` where it is none. */
export function readFencedDiv(line: string): FencedDiv | undefined {
  const [, indent, written] = colons.exec(line) ?? [];
  if (indent === undefined || written === undefined) return undefined;
  // The colons may be repeated at the end: `::: warning :::`.
  const rest = written
    .replace(/^:+/, "")
    .trim()
    .replace(/[ \t]:{3,20}$/, "");
  if (rest === "") return { indent, kind: "", title: "" };
  const own = attributes.exec(rest);
  const kind = own === null ? name.exec(rest)?.[0] : className.exec(own[1] ?? "")?.[1];
  if (kind === undefined) return undefined;
  const behind = own === null ? rest.slice(kind.length).trimStart() : rest.slice(own[0].length);
  const inner = attributes.exec(behind);
  const words = inner === null ? behind : behind.slice(inner[0].length);
  const title = titleAttribute.exec((own ?? inner)?.[1] ?? "")?.[1] ?? bracketed.exec(words)?.[1] ?? words;
  return { indent, kind: kind.toLowerCase(), title: title.trim() };
}

const hiding = /^(?:details|spoiler|collapse|dropdown|toggle)$/;

/** Tells whether a passage is an answer: its name or its title says so, or it hides something and has no title. */
export function isAnswerDiv({ kind, title }: FencedDiv): boolean {
  if (title !== "") return isAnswerLabel(title) || (hidesWords(kind) ? isRevealLabel(title) : saysAnswer(title));
  return hiding.test(kind) || isAnswerLabel(kind) || saysAnswer(kind);
}

/** Tells whether nothing but the title of a passage is seen before somebody clicks on it. */
export function hidesWords(kind: string): boolean {
  return hiding.test(kind);
}
