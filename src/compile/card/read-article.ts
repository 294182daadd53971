import type { List, ListItem, RootContent } from "mdast";
import type { Article, ChoiceItem, ChoiceOption, FollowUp, KeyPoint, Pitfall } from "../../model/article.js";
import type { Place } from "../../model/place.js";
import { placeOfNode, type Range, type Reading, rangeOf, report } from "../parse/reading.js";
import type { Part, PartName } from "./parts.js";

/**
 * Reads the parts of a card into an article.
 *
 * @param places - Is given the place of every part and item.
 * @returns nothing without an explanation.
 */
export function readArticle(
  reading: Reading,
  id: string,
  parts: ReadonlyMap<PartName, Part>,
  places: Record<string, Place>,
): Article | undefined {
  const textOf = (name: PartName) => {
    const part = parts.get(name);
    if (part?.blocks[0] === undefined) return undefined;
    places[name] = placeOfNode(reading, part.blocks[0]);
    return verbatimBlocks(reading, part.blocks);
  };
  const itemsOf = (name: PartName) => {
    const part = parts.get(name);
    if (part === undefined) return [];
    for (const block of part.blocks) {
      if (block.type === "list") continue;
      report(
        reading,
        "error",
        "stray-text",
        placeOfNode(reading, block),
        "This part is one list, with nothing else in it.",
        "Make it an item.",
      );
    }
    const items = part.blocks.flatMap((block) => (block.type === "list" ? block.children : []));
    for (const [index, item] of items.entries()) places[`${name}[${index}]`] = placeOfNode(reading, item);
    return items;
  };
  const correction = textOf("correction");
  const explanation = textOf("explanation");
  const keyPoints = itemsOf("keyPoints").flatMap((item) => readKeyPoint(reading, item));
  const pitfalls = itemsOf("pitfalls").flatMap((item) => readPitfall(reading, item));
  const followUps = itemsOf("followUps").flatMap((item) => readFollowUp(reading, item));
  const choicePart = parts.get("choice");
  const choice = choicePart === undefined ? undefined : readChoice(reading, choicePart, places);
  if (explanation === undefined) return undefined;
  return {
    id,
    ...(correction === undefined ? {} : { correction }),
    explanation,
    keyPoints,
    pitfalls,
    followUps,
    ...(choice === undefined ? {} : { choice }),
  };
}

function readKeyPoint(reading: Reading, item: ListItem): KeyPoint[] {
  const text = itemText(reading, item);
  if (text === undefined) return [];
  const [mark] = /^\[(?:必答|must)\]\s+/.exec(text) ?? [];
  return [{ text: text.slice(mark?.length ?? 0), must: mark !== undefined }];
}

const quoted = /^(?:“([^”]+)”|"([^"]+)")\s*([\s\S]+)$/;

function readPitfall(reading: Reading, item: ListItem): Pitfall[] {
  const text = itemText(reading, item);
  const [, chinese, english, rebuttal] = quoted.exec(text ?? "") ?? [];
  const claim = chinese ?? english;
  if (claim !== undefined && rebuttal !== undefined) return [{ claim, rebuttal }];
  const message = "A pitfall is the wrong statement in quotation marks, then why it is wrong.";
  report(
    reading,
    "error",
    "malformed-item",
    placeOfNode(reading, item),
    message,
    "Write “...” and the reason behind it.",
  );
  return [];
}

function readFollowUp(reading: Reading, item: ListItem): FollowUp[] {
  const prompt = itemText(reading, item);
  const answer = nestedText(reading, item);
  if (prompt !== undefined && answer !== undefined) return [{ prompt, answer }];
  const message = "A follow-up is a question, and below it one nested bullet that answers it.";
  report(reading, "error", "malformed-item", placeOfNode(reading, item), message, "Write the answer as `  - ...`.");
  return [];
}

function readChoice(reading: Reading, part: Part, places: Record<string, Place>): ChoiceItem | undefined {
  const lists = part.blocks.filter((block): block is List => block.type === "list");
  const last = lists.at(-1);
  const stemBlocks = part.blocks.slice(0, last === undefined ? undefined : part.blocks.indexOf(last));
  for (const block of last === undefined ? [] : part.blocks.slice(part.blocks.indexOf(last) + 1)) {
    report(
      reading,
      "error",
      "stray-text",
      placeOfNode(reading, block),
      "Nothing stands behind the options.",
      "Move it into the stem.",
    );
  }
  const options = (last?.children ?? []).flatMap((item, index) => {
    places[`choice.options[${index}]`] = placeOfNode(reading, item);
    return readOption(reading, item);
  });
  if (stemBlocks[0] === undefined || last === undefined) {
    const message = "A choice item is a stem, and below it a list of options.";
    report(reading, "error", "malformed-item", part.heading, message, "Write both.");
    return undefined;
  }
  places["choice"] = placeOfNode(reading, stemBlocks[0]);
  return { stem: verbatimBlocks(reading, stemBlocks), options };
}

function readOption(reading: Reading, item: ListItem): ChoiceOption[] {
  const text = itemText(reading, item);
  const [whole, mark] = /^\[([ xX])\]\s+(?=\S)/.exec(text ?? "") ?? [];
  const rationale = nestedText(reading, item);
  if (text !== undefined && whole !== undefined && rationale !== undefined) {
    return [{ text: text.slice(whole.length), correct: mark !== " ", rationale }];
  }
  const message = "An option begins with [ ] or [x], and below it one nested bullet gives the rationale.";
  report(reading, "error", "malformed-item", placeOfNode(reading, item), message, "Write `- [ ] ...` and `  - ...`.");
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
  const [first = "", ...others] = reading.source.slice(start, end).split(/\r\n|\n|\r/);
  const shared = new RegExp(`^ {0,${indent}}`);
  return [first, ...others.map((line) => line.replace(shared, ""))].join("\n");
}
