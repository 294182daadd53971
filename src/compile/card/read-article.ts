import type { List, ListItem, RootContent } from "mdast";
import { articleParts, type PartContents, type PartForm, type PartRecord } from "../../article/parts.js";
import {
  type ArticleParts,
  type ChoiceItem,
  type ChoiceOption,
  type CodeSample,
  optionCount,
  type PartName,
} from "../../model/article.js";
import type { Place } from "../../model/place.js";
import { plainText } from "../parse/plain-text.js";
import { placeOfNode, type Range, type Reading, rangeOf } from "../parse/reading.js";
import { reportError } from "../report.js";
import type { PartPlace, PartPlaces } from "./part-places.js";
import type { Part } from "./parts.js";

/** Reads the parts of a card, each by its form. Parts that cannot be read are reported and left out. */
export function readArticle(
  reading: Reading,
  parts: ReadonlyMap<PartName, Part>,
): { readonly article: ArticleParts; readonly places: PartPlaces } {
  const article: ArticleParts = {};
  const places: Partial<Record<PartName, PartPlace>> = {};
  for (const [name, part] of parts) {
    if (part.blocks.length === 0) {
      places[name] = { start: part.heading, entries: [] };
      continue;
    }
    const { content, ...place } = readPart(reading, part, articleParts[name]);
    places[name] = place;
    Object.assign(article, content);
  }
  return { article, places };
}

interface FoundPart extends PartPlace {
  readonly content: ArticleParts;
}

function readPart(reading: Reading, part: Part, record: PartRecord): FoundPart {
  const read = <Form extends PartForm>(
    { form, make }: { readonly form: Form; readonly make: (content: PartContents[Form]) => ArticleParts },
    found: { readonly content: PartContents[Form] | undefined; readonly entries?: readonly Place[] },
  ): FoundPart => ({
    start: placeOfNode(reading, part.blocks[0] as RootContent),
    entries: found.entries ?? [],
    content: found.content === undefined || isEmptyList(form, found.content) ? {} : make(found.content),
  });
  switch (record.form) {
    case "prose":
      return read(record, { content: verbatimBlocks(reading, part.blocks) });
    case "list":
      return read(
        record,
        readList(reading, part, (item) => readEntry(reading, item, record)),
      );
    case "pairs":
      return read(
        record,
        readList(reading, part, (item) => pairReaders[record.style](reading, item)),
      );
    case "code":
      return read(record, { content: readCode(reading, part) });
    case "choice":
      return read(record, readChoice(reading, part));
    default:
      return record satisfies never;
  }
}

function isEmptyList(form: PartForm, content: unknown): boolean {
  return (form === "list" || form === "pairs") && Array.isArray(content) && content.length === 0;
}

/** Reads a part that is one list. */
function readList<Entry>(reading: Reading, part: Part, read: (item: ListItem) => Entry[]) {
  for (const block of part.blocks) {
    if (block.type === "list") continue;
    const message = "This part is one list, with nothing else in it.";
    reportError(reading.problems, "stray-text", placeOfNode(reading, block), message, "Make it an item.");
  }
  const items = part.blocks.flatMap((block) => (block.type === "list" ? block.children : []));
  return { content: items.flatMap(read), entries: items.map((item) => placeOfNode(reading, item)) };
}

function readEntry(
  reading: Reading,
  item: ListItem,
  { hasMusts, isPlain }: Extract<PartRecord, { readonly form: "list" }>,
): PartContents["list"][number][] {
  const text = itemText(reading, item);
  if (text === undefined || item.children.length > 1) {
    const message = "An entry of this part is one paragraph.";
    reportError(reading.problems, "malformed-item", placeOfNode(reading, item), message, "Write it in one paragraph.");
  }
  if (text === undefined) return [];
  if (hasMusts !== true) return [{ text: isPlain === true ? plainItem(item) : text, must: false }];
  const [mark] = /^\[(?:必答|must)\]\s+/.exec(text) ?? [];
  return [{ text: text.slice(mark?.length ?? 0), must: mark !== undefined }];
}

function plainItem({ children: [first] }: ListItem): string {
  return first?.type === "paragraph" ? plainText(first.children) : "";
}

const pairReaders = { claim: readPitfall, question: readFollowUp } as const;

function readCode(reading: Reading, { blocks, heading }: Part): CodeSample | undefined {
  const [code, ...others] = blocks;
  if (code?.type === "code" && others.length === 0 && code.value !== "")
    return { language: code.lang ?? "", text: code.value };
  const message = "This part is one fenced block of code, with nothing else in it.";
  const place = code === undefined ? heading : placeOfNode(reading, others[0] ?? code);
  reportError(reading.problems, "malformed-item", place, message, "Write ```python, the code, and ``` below it.");
  return undefined;
}

const quoted = /^(?:“([^”]+)”|"([^"]+)")\s*([\s\S]+)$/;

function readPitfall(reading: Reading, item: ListItem): PartContents["pairs"][number][] {
  const text = itemText(reading, item);
  const [, chinese, english, second] = quoted.exec(text ?? "") ?? [];
  const first = chinese ?? english;
  if (first !== undefined && second !== undefined) return [{ first, second }];
  const message = "A pitfall is the wrong statement in quotation marks, then why it is wrong.";
  const suggestion = "Write “...” and the reason behind it.";
  reportError(reading.problems, "malformed-item", placeOfNode(reading, item), message, suggestion);
  return [];
}

function readFollowUp(reading: Reading, item: ListItem): PartContents["pairs"][number][] {
  const first = itemText(reading, item);
  const second = nestedText(reading, item);
  if (first !== undefined && second !== undefined && second !== "") return [{ first, second }];
  const message = "A follow-up is a question, and below it one nested bullet that answers it.";
  const suggestion = "Write the answer as `  - ...`.";
  reportError(reading.problems, "malformed-item", placeOfNode(reading, item), message, suggestion);
  return [];
}

function readChoice(reading: Reading, part: Part) {
  const lists = part.blocks.filter((block): block is List => block.type === "list");
  const last = lists.at(-1);
  const stemBlocks = part.blocks.slice(0, last === undefined ? undefined : part.blocks.indexOf(last));
  for (const block of last === undefined ? [] : part.blocks.slice(part.blocks.indexOf(last) + 1)) {
    const message = "Nothing stands behind the options.";
    reportError(reading.problems, "stray-text", placeOfNode(reading, block), message, "Move it into the stem.");
  }
  const items = last?.children ?? [];
  const options = items.flatMap((item) => readOption(reading, item));
  const entries = items.map((item) => placeOfNode(reading, item));
  if (stemBlocks[0] === undefined || last === undefined) {
    const message = "A choice item is a stem, and below it a list of options.";
    reportError(reading.problems, "malformed-item", part.heading, message, "Write both.");
    return { content: undefined, entries };
  }
  const content: ChoiceItem = { stem: verbatimBlocks(reading, stemBlocks), options };
  const fault = findChoiceFault(content);
  if (fault === undefined) return { content, entries };
  // Where an option could not be read, that is the fault.
  if (options.length === items.length)
    reportError(reading.problems, fault.code, placeOfNode(reading, stemBlocks[0]), fault.message, fault.suggestion);
  return { content: undefined, entries };
}

/** What keeps a choice item from being answered, whatever an editor thinks of it. */
function findChoiceFault({ options }: ChoiceItem) {
  const { least, most } = optionCount;
  if (options.length < least || options.length > most) {
    const message = `The choice item has ${options.length} options. It must have ${least} to ${most}.`;
    return { code: "option-count", message, suggestion: "Write `- [ ] ...` for each." } as const;
  }
  if (!options.some(({ correct }) => correct)) {
    const message = "The choice item has no key.";
    return { code: "key-count", message, suggestion: "Mark an option with [x]." } as const;
  }
  const texts = options.map(({ text }) => text);
  const twin = texts.findIndex((text, index) => texts.indexOf(text) < index);
  if (twin < 0) return undefined;
  const message = `Option ${twin + 1} reads as option ${texts.indexOf(texts[twin] ?? "") + 1} does.`;
  return { code: "option-contained", message, suggestion: "Reword one." } as const;
}

function readOption(reading: Reading, item: ListItem): ChoiceOption[] {
  const text = itemText(reading, item);
  const [whole, mark] = /^\[([ xX])\]\s+(?=\S)/.exec(text ?? "") ?? [];
  const rationale = nestedText(reading, item);
  if (text !== undefined && whole !== undefined && (rationale !== undefined || item.children.length === 1)) {
    const option = { text: text.slice(whole.length), correct: mark !== " " };
    return [rationale === undefined || rationale === "" ? option : { ...option, rationale }];
  }
  const message = "An option begins with [ ] or [x]; below it, one nested bullet may give the rationale.";
  const suggestion = "Write `- [ ] ...` and `  - ...`.";
  reportError(reading.problems, "malformed-item", placeOfNode(reading, item), message, suggestion);
  return [];
}

/** The words of an item before what is nested in it. */
function itemText(reading: Reading, item: ListItem): string | undefined {
  const first = item.children[0];
  return first?.type === "paragraph" ? verbatim(reading, rangeOf(reading, first)) : undefined;
}

/** The words of the one item nested in an item. */
function nestedText(reading: Reading, item: ListItem): string | undefined {
  const [, list, ...others] = item.children;
  if (list?.type !== "list" || others.length > 0 || list.children.length !== 1) return undefined;
  return verbatimBlocks(reading, list.children[0]?.children ?? []);
}

function verbatimBlocks(reading: Reading, blocks: readonly RootContent[]): string {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return "";
  return verbatim(reading, { start: rangeOf(reading, first).start, end: rangeOf(reading, last).end });
}

/** The source, with the indentation of its first line taken off the others, and LF at line ends. */
function verbatim(reading: Reading, { start, end }: Range): string {
  const indent = reading.lines.placeOf(start).column - 1;
  const text = reading.source.slice(start, end);
  if (!/[\r\n]/.test(text)) return text;
  const [first = "", ...others] = text.split(/\r\n|\n|\r/);
  if (indent === 0) return [first, ...others].join("\n");
  const shared = new RegExp(`^ {0,${indent}}`);
  return [first, ...others.map((line) => line.replace(shared, ""))].join("\n");
}
