import type { RootContent } from "mdast";
import { type Reading, rangeOf } from "../../parse/reading.js";
import type { Entry } from "../entries.js";
import { readAnkiCards } from "../forms/anki-cards.js";
import { forms } from "../forms/forms.js";
import { readHtmlList } from "../forms/html-lists.js";
import { parseRange } from "../forms/item.js";
import { readPercentCard } from "../forms/percent-cards.js";
import { closeBold } from "./close-bold.js";
import { freeCards } from "./free-cards.js";
import { freeCodeLines } from "./free-code-lines.js";
import { freeCounted } from "./free-counted.js";
import { freeFences } from "./free-fences.js";
import { freeIndented } from "./free-indented.js";
import { freeLabels } from "./free-labels.js";
import { freeLazy } from "./free-lazy.js";
import { freeMissing } from "./free-missing.js";
import { freeNumbered } from "./free-numbered.js";
import { freePartLines, isPartHeading } from "./free-part-lines.js";
import { freeHtmlHeadings } from "./html-headings.js";
import { partHidden } from "./part-hidden.js";

type Mend = (blocks: readonly RootContent[], reading: Reading) => readonly RootContent[];

const ofEach =
  (mend: (block: RootContent, reading: Reading) => readonly RootContent[]): Mend =>
  (blocks, reading) =>
    blocks.flatMap((block) => mend(block, reading));

/** What frees blocks that stand in others, in this order, and the type of those that it finds something in. */
const mends: readonly (readonly [type: RootContent["type"], mend: Mend])[] = [
  ["paragraph", freePartLines],
  ["list", freeLazy],
  ["list", freeCards],
  ["paragraph", closeBold],
  ["code", freeIndented],
  ["paragraph", freeCodeLines],
  ["code", freeFences],
  ["paragraph", freeLabels],
  ["paragraph", freeNumbered],
  ["list", freeCounted],
  ["heading", freeMissing],
  ["html", ofEach(freeHeadings)],
  ["html", freeHtmlHeadings],
  ["html", ofEach(partHidden)],
];

/** Lays a document out as headings, what may be a question, and all else. */
export function listEntries(written: readonly RootContent[], reading: Reading): Entry[] {
  const blocks = mends.reduce<readonly RootContent[]>(
    (freed, [type, mend]) => (freed.some((block) => block.type === type) ? mend(freed, reading) : freed),
    written,
  );
  const entries: Entry[] = [];
  for (let at = 0; at < blocks.length; ) {
    const card = readAnkiCards(blocks, at, reading) ?? readPercentCard(blocks, at, reading);
    const read = card ?? readHtmlList(blocks, at, reading) ?? readForm(blocks, at, reading);
    const node = blocks[at] as RootContent;
    for (const entry of read?.entries ?? [{ type: "block", node } as const])
      entries.push(entry.type === "heading" && isPartHeading(node) ? { ...entry, holdsQuestions: true } : entry);
    at += read?.blocks ?? 1;
  }
  return entries;
}

function readForm(blocks: readonly RootContent[], at: number, reading: Reading) {
  for (const form of forms) {
    const read = form.entries(blocks, at, reading);
    if (read !== undefined) return read;
  }
  return undefined;
}

/**
 * `</div>` right above `## What is a lock?`: to CommonMark, HTML goes on to the next blank line, and no author means that.
 */
function freeHeadings(block: RootContent, reading: Reading): readonly RootContent[] {
  if (block.type !== "html") return [block];
  if (/<(?:pre|script|style|textarea|!--)/i.test(block.value)) return [block];
  const { start, end } = rangeOf(reading, block);
  const last = block.position?.end.line ?? 0;
  for (let line = (block.position?.start.line ?? last) + 1; line <= last; line++) {
    const cut = reading.lines.startOf(line);
    if (!/^#{1,6}[ \t]+\S/.test(reading.source.slice(cut, end))) continue;
    const above = reading.source.slice(start, cut).trimEnd();
    if (!above.endsWith(">")) continue;
    const below = parseRange(reading, { start: cut, end }).flatMap((inner) => freeHeadings(inner, reading));
    return [...parseRange(reading, { start, end: start + above.length }), ...below];
  }
  return [block];
}
