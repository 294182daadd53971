import type { Blockquote, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import { plainText } from "../../parse/plain-text.js";
import { type Reading, rangeOf } from "../../parse/reading.js";
import type { LeadEntry } from "../entries.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readPrompt } from "../signs/title.js";
import { countLeads, type OutlineForm } from "./form.js";
import { makeItem, sourceOfItem } from "./item.js";

type Position = NonNullable<Paragraph["position"]>;

const mark = /^(?:!!!|\?\?\?\+?)[ \t]+[a-z]+[ \t]+"/i;
const callout = /^\[!(?:question|faq|help|quiz)\][+-]?[ \t]+(?=\S)/i;

/** `??? question "What is RAG?"` of MkDocs, which the parser sees as a bullet, and `> [!question] What is RAG?`. */
export const admonitions: OutlineForm<"admonitions"> = {
  name: "admonitions",
  entries(blocks, at, reading) {
    const node = blocks[at] as RootContent;
    if (node.type === "blockquote") {
      const lead = readCallout(node, reading);
      return lead === undefined ? undefined : { entries: [lead], blocks: 1 };
    }
    if (node.type !== "list" || node.ordered === true) return undefined;
    if (!node.children.some((item) => mark.test(sourceOfItem(reading, item)))) return undefined;
    const entries = node.children.map((item) =>
      mark.test(sourceOfItem(reading, item))
        ? readItem(item, node, reading)
        : { type: "block" as const, node: { ...node, children: [item], ...positionOf(item) } },
    );
    return { entries, blocks: 1 };
  },
  recognise: countLeads,
};

function positionOf({ position }: ListItem) {
  return position === undefined ? {} : { position };
}

/** The title is one line, whatever goes on below it. */
function readItem(item: ListItem, group: object, reading: Reading): LeadEntry {
  const [first, ...others] = item.children;
  const whole = rangeOf(reading, first ?? item);
  // Without a title, nothing stands behind the mark.
  const { start, end } = first === undefined ? { start: whole.end, end: whole.end } : whole;
  const line = /^[^\r\n]*/.exec(reading.source.slice(start, end))?.[0] ?? "";
  const title = line.replace(/"[ \t]*$/, "");
  const lineEnd = start + line.length;
  const rest = reading.source.slice(lineEnd, end);
  const below = rest.trim() === "" ? [] : [{ start: end - rest.trimStart().length, end }];
  const node = makeItem(reading, { start, end: start + title.length }, below);
  const children = [...node.children, ...others];
  return leadOf({ ...node, children, ...positionOf(item) }, group);
}

function readCallout(node: Blockquote, reading: Reading): LeadEntry | undefined {
  const [first, ...others] = node.children;
  if (first?.type !== "paragraph") return undefined;
  const { start, end } = rangeOf(reading, first);
  const source = reading.source.slice(start, end);
  const found = callout.exec(source);
  if (found === null) return undefined;
  const line = /^[^\r\n]*/.exec(source)?.[0] ?? "";
  const item = makeItem(reading, { start: start + found[0].length, end: start + line.length }, []);
  const children = [...item.children, ...linesBelow(reading, first, line.length), ...others] as ListItem["children"];
  return leadOf({ ...item, children, ...(node.position === undefined ? {} : { position: node.position }) }, node);
}

/** What stands below the title, as a paragraph of its own. */
function linesBelow(reading: Reading, title: Paragraph, length: number): Paragraph[] {
  const { start, end } = rangeOf(reading, title);
  const rest = reading.source.slice(start + length, end).replace(/^\s*(?:>[ \t]?)?/, "");
  if (rest.trim() === "") return [];
  const place = reading.lines.placeOf(end - rest.length);
  const position = { start: { line: place.line, column: place.column }, end: title.position?.end ?? place };
  const value = rest.replace(/(\r\n|\n|\r)[ \t]*>[ \t]?/g, "$1");
  const children = contentBelow(title.children, position.start) ?? [{ type: "text", value, position }];
  return [{ type: "paragraph", children, position }];
}

/** What stands below the first line of a paragraph; `undefined` where a mark goes over from the one to the other. */
function contentBelow(content: readonly PhrasingContent[], start: Position["start"]): PhrasingContent[] | undefined {
  const at = content.findIndex(({ position }) => (position?.end.line ?? 0) >= start.line);
  const over = content[at];
  const rest = content.slice(at + 1);
  if (over === undefined || over.type === "break") return over === undefined ? undefined : rest;
  if (over.type !== "text") return undefined;
  const value = over.value.slice(over.value.search(/[\r\n]/) + 1).trimStart();
  const end = over.position?.end ?? start;
  return value === "" ? rest : [{ type: "text", value, position: { start, end } }, ...rest];
}

function leadOf(node: ListItem, group: object): LeadEntry {
  const first = node.children[0];
  const text = first?.type === "paragraph" ? plainText(first.children) : "";
  return {
    type: "lead",
    form: "admonitions",
    node,
    group,
    marker: "",
    number: readPrompt(text).number ?? 0,
    text,
    asks: looksLikeQuestion(text),
    isLabelled: true,
  };
}
