import type { RootContent } from "mdast";
import { leaveOut, type Range, type Reading, rangeOf } from "../../parse/reading.js";
import { reportWarning } from "../../report.js";
import type { Entry, LeadEntry } from "../entries.js";
import { makeItem, parseRange } from "./item.js";
import { labelledLead } from "./labelled-lead.js";

/** A note between `START` and `END`, as Anki is sent it from Obsidian: its type, its front, `Back:` and what stands there. */
interface AnkiNote {
  readonly line: number;
  readonly endLine: number;
  /** What type it is of. */
  readonly type: NoteLine;
  /** Between the type and `END`, or the next `START` where somebody forgot that. */
  readonly lines: readonly NoteLine[];
}

interface NoteLine {
  readonly number: number;
  readonly start: number;
  readonly text: string;
  /** `Back` of `Back: A set of lines.` */
  readonly label: string | undefined;
}

interface AnkiNotes {
  readonly byLine: ReadonlyMap<number, AnkiNote>;
  /** What the fields are called, in whatever language. */
  readonly front: string | undefined;
  readonly back: string | undefined;
}

const known = new WeakMap<Reading, AnkiNotes>();

/** Reads the notes that begin in a block, with all blocks that they take up. `undefined` where none does. */
export function readAnkiCards(
  blocks: readonly RootContent[],
  at: number,
  reading: Reading,
): { readonly entries: readonly Entry[]; readonly blocks: number } | undefined {
  const notes = known.get(reading) ?? findNotes(reading);
  known.set(reading, notes);
  const first = blocks[at];
  if (notes.byLine.size === 0 || first?.position === undefined || first.type === "code") return undefined;
  let note = noteFrom(notes, first.position.start.line, first.position.end.line);
  if (note === undefined) return undefined;
  const entries: Entry[] = [];
  let from = rangeOf(reading, first).start;
  let next = at;
  let last: RootContent = first;
  while (note !== undefined) {
    addBlocks(entries, reading, { start: from, end: reading.lines.startOf(note.line) });
    const lead = readNote(reading, note, notes, first);
    if (lead !== undefined) entries.push(lead);
    from = reading.lines.startOf(note.endLine + 1);
    while (next < blocks.length && (last.position?.end.line ?? 0) < note.endLine) last = blocks[++next] ?? last;
    note = noteFrom(notes, note.endLine + 1, last.position?.end.line ?? 0);
  }
  addBlocks(entries, reading, { start: from, end: rangeOf(reading, last).end });
  return { entries, blocks: next - at + 1 };
}

function addBlocks(entries: Entry[], reading: Reading, { start, end }: Range): void {
  if (end <= start || reading.source.slice(start, end).trim() === "") return;
  for (const node of parseRange(reading, { start, end })) entries.push({ type: "block", node });
}

function noteFrom({ byLine }: AnkiNotes, line: number, endLine: number): AnkiNote | undefined {
  for (let at = line; at <= endLine; at++) {
    const note = byLine.get(at);
    if (note !== undefined) return note;
  }
  return undefined;
}

const fieldName = /^(\p{L}[\p{L} ]{0,24}):(?:\s|$)/u;

function findNotes({ source }: Reading): AnkiNotes {
  const notes: AnkiNote[] = [];
  const breaks = /\r\n|\n|\r|$/g;
  let open: { readonly line: number; readonly lines: NoteLine[] } | undefined;
  let start = 0;
  for (let number = 1; start <= source.length; number++) {
    breaks.lastIndex = start;
    const found = breaks.exec(source);
    const end = found?.index ?? source.length;
    const text = source.slice(start, end);
    const word = text.trim();
    if (word === "START" || word === "END") {
      const written = open?.lines ?? [];
      const [type, ...others] = written.slice(written.findIndex(({ text }) => text.trim() !== ""));
      const isMeant = word === "END" || others.some(({ label }) => label === "Back");
      if (open !== undefined && type !== undefined && others.length > 0 && isMeant)
        notes.push({ line: open.line, endLine: word === "END" ? number : number - 1, type, lines: others });
      open = word === "START" ? { line: number, lines: [] } : undefined;
    } else open?.lines.push({ number, start, text, label: fieldName.exec(text)?.[1] });
    start = end + (found?.[0].length ?? 0);
    if (end === source.length) break;
  }
  const backs = notes.flatMap(({ lines }) => [...new Set(lines.slice(1).flatMap(({ label }) => labelOf(label)))]);
  const fronts = notes.flatMap(({ lines: [first] }) => labelOf(first?.label));
  return {
    byLine: new Map(notes.map((note) => [note.line, note])),
    front: mostOf(fronts, notes.length),
    back: backs.includes("Back") ? "Back" : notes.length > 1 ? mostOf(backs, notes.length) : undefined,
  };
}

/** Tags are no field. */
function labelOf(label: string | undefined): string[] {
  return label === undefined || label === "Tags" ? [] : [label];
}

/** What half of the notes have; of equals, the first. */
function mostOf(labels: readonly string[], count: number): string | undefined {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best !== undefined && best[1] * 2 >= count ? best[0] : undefined;
}

const saysNothing = /^(?:Tags:[\s\S]*|<!--[^<>]*-->|-{3,})?$/;

function readNote(
  reading: Reading,
  { line, endLine, type, lines }: AnkiNote,
  { front, back }: AnkiNotes,
  group: object,
): LeadEntry | undefined {
  const at = lines.findIndex(({ label }) => label !== undefined && label === back);
  const behind = lines.findLastIndex(({ text }) => !saysNothing.test(text.trim())) + 1;
  const written = lines.slice(0, Math.max(at, 0));
  // Of some, nobody wrote the type: no type is a sentence.
  const isUntyped = at !== -1 && written.every(({ text }) => text.trim() === "") && type.text.trim().includes(" ");
  const asked = isUntyped ? [type] : written;
  const [from, label] = [asked[0], lines[at]];
  if (from === undefined || label === undefined || asked.every(({ text }) => text.trim() === "")) {
    const message = "This card has no front and back that can be told from each other; it is left out.";
    const place = reading.lines.placeOf(reading.lines.startOf(line));
    reportWarning(reading.problems, "unread-question", place, message, "Write the back behind `Back:`.");
    leaveOut(reading, "passage", line, endLine);
    return undefined;
  }
  const skip = ({ start, text, label: own }: NoteLine, name: string | undefined) =>
    start + (own === undefined || own !== name ? 0 : (/^[^:]*:[ \t]*/.exec(text)?.[0].length ?? 0));
  const endOf = (last: NoteLine | undefined, least: number) =>
    Math.max(last === undefined ? least : last.start + last.text.trimEnd().length, least);
  const lastAsked = asked.findLast(({ text }) => text.trim() !== "");
  const prompt = { start: skip(from, front), end: endOf(lastAsked, from.start) };
  const start = skip(label, back);
  const answer = { start, end: endOf(lines[behind - 1], start) };
  const node = makeItem(reading, prompt, answer.end > answer.start ? [answer] : []);
  const isBare = label.text.slice(start - label.start).trim() === "";
  const rest = lines.slice(Math.max(behind, at + 1));
  return {
    ...labelledLead("cards", node, group),
    asked: node.children.slice(1).filter((child) => rangeOf(reading, child).end <= prompt.end),
    leftOut: [
      { kind: "label", line, endLine: isUntyped ? line : type.number },
      ...(isBare ? [{ kind: "label", line: label.number, endLine: label.number } as const] : []),
      { kind: "label", line: rest[0]?.number ?? endLine, endLine },
    ],
  };
}
