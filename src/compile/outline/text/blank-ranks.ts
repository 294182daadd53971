import { linesAmong, partsOf } from "./parts-of.js";
import { type PromptLine, type RankLine, readPromptLine, readRankLine } from "./rank-lines.js";
import { answerNothing, findOwners } from "./rank-owners.js";
import { mayHoldLabels } from "./rank-places.js";

/** So many questions show that a list has such labels; of two, both do. */
const LEAST = 3;
/** Few words that come again say nothing of one question. */
const LEAST_AGAIN = 5;
/** Of names in brackets, fewer do. */
const LEAST_NAMES = 4;

/** A text without them. */
interface WithoutRanks {
  /** Blanks stand in their place, because all places are those of the author's file. */
  readonly text: string;
  /** Where they stood alone. The first line is 1. */
  readonly lines: readonly number[];
}

interface FoundLines {
  readonly lines: readonly string[];
  readonly prompts: readonly PromptLine[];
  readonly ranks: readonly RankLine[];
  /** How many lines before each are neither blank, nor a heading, nor such a label. */
  readonly contents: readonly number[];
}

/**
 * Takes out of a list what says of its questions how hard they are, how often they are asked and by whom: `**Difficulty:** Easy` at one place of each,
 * `⭐⭐` or code right below the prompt, `[Ahoy, Shanty]` behind one in bold. It is a label where many questions have it at the same place, and its
 * words say so, or nothing else could stand there.
 */
export function blankRanks(source: string): WithoutRanks {
  const parts = partsOf(source);
  const found = findLines(linesAmong(parts));
  const taken = [...takeTails(found), ...takeOwn(found)];
  if (taken.length === 0) return { text: source, lines: [] };
  const own = new Set(taken.map(({ at }) => at));
  // A quotation neither begins nor ends with a blank.
  const goesOn = (at: number) => !own.has(at) && /^[ \t]*>/.test(found.lines[at] ?? "");
  for (const { at, start, place } of taken) {
    const line = found.lines[at] ?? "";
    const isApart = place !== "tail" && !(goesOn(at - 1) && goesOn(at + 1));
    parts[at * 2] = line.slice(0, isApart ? 0 : start).padEnd(line.length);
  }
  return { text: parts.join(""), lines: taken.flatMap(({ at, place }) => (place === "tail" ? [] : [at + 1])) };
}

function findLines(lines: readonly string[]): FoundLines {
  const mayHold = mayHoldLabels(lines);
  const prompts: PromptLine[] = [];
  const ranks: RankLine[] = [];
  const contents: number[] = [0];
  // Below a prompt, with nothing but other labels between.
  let isRightBelow = false;
  for (const [at, line] of lines.entries()) {
    const before = contents[at] ?? 0;
    contents.push(line.trim() === "" ? before : before + 1);
    if (mayHold[at] !== true) {
      isRightBelow = false;
      continue;
    }
    if (line.trim() === "") continue;
    const rank = readRankLine(line, at);
    if (rank !== undefined && (rank.place === "field" || isRightBelow)) {
      ranks.push(rank);
      if (rank.place === "field" || rank.isTold || !mayAnswer.test(rank.key)) contents[at + 1] = before;
      continue;
    }
    const prompt = readPromptLine(line, at);
    if (prompt !== undefined) prompts.push(prompt);
    if (prompt?.kind.startsWith("h") === true) contents[at + 1] = before;
    isRightBelow = prompt !== undefined;
  }
  return { lines, prompts, ranks, contents };
}

/** Those behind prompts in bold. */
function takeTails({ lines, prompts, contents }: FoundLines): readonly RankLine[] {
  const bold = prompts.filter(({ kind }) => kind === "bold");
  const tails = bold.flatMap(({ tail }) => tail ?? []);
  if (tails.length === 0) return [];
  const isLabel = (group: readonly RankLine[]) =>
    answerNothing(group, findOwners(lines, contents, group, bold)) ? group : [];
  const told = groupByKey(tails).map(toldOf).flatMap(isLabel);
  if (areMany(told, told.length, bold.length, 3)) return told;
  // In brackets, names that come again behind nearly every prompt above its answer can be nothing else.
  const defined = new Set(lines.flatMap((line) => /^\[([^\]]{1,40})\]:/.exec(line)?.[1] ?? []));
  const bracketed = tails.filter(
    ({ key, at, value }) => key === "brackets" && hasBelow(lines, at) && !defined.has(value),
  );
  return bracketed.length * 3 >= bold.length * 2 && areNames(bracketed) ? isLabel(bracketed) : [];
}

/** `Ahoy, Shanty`, `Ahoy`: most have a word that another has. */
function areNames(group: readonly RankLine[]): boolean {
  if (group.length < LEAST_NAMES) return false;
  const named = group.map(({ value }) => value.split(/\s?[,，、;；/|]\s?/));
  if (!named.flat().every((word) => /^[\p{Lu}\p{Lo}][\p{L}\p{N} .&'’-]*$/u.test(word))) return false;
  const counts = new Map<string, number>();
  for (const word of named.flatMap((words) => [...new Set(words)])) counts.set(word, (counts.get(word) ?? 0) + 1);
  return named.filter((words) => words.some((word) => (counts.get(word) ?? 0) > 1)).length * 3 >= group.length * 2;
}

/** Those alone in a line. */
function takeOwn({ lines, prompts, ranks, contents }: FoundLines): readonly RankLine[] {
  if (ranks.length < 2) return [];
  const kinds = [...new Set(prompts.map(({ kind }) => kind))].map((kind) =>
    prompts.filter((each) => each.kind === kind),
  );
  return groupByKey(ranks).flatMap((all) => {
    const isField = all[0]?.place === "field";
    const isUsual = isField || (comeAgain(all) && all.every(({ at }) => hasBelow(lines, at)));
    const group = isUsual ? all : toldOf(all);
    const isLabel = kinds.some((kind) => {
      const owners = findOwners(lines, contents, group, kind);
      return areMany(group, owners.count, kind.length, isField ? 3 : 1.5) && answerNothing(group, owners);
    });
    return isLabel ? group : [];
  });
}

function groupByKey(ranks: readonly RankLine[]): readonly (readonly RankLine[])[] {
  const groups = new Map<string, RankLine[]>();
  for (const rank of ranks) {
    const id = `${rank.place} ${rank.key}`;
    const own = groups.get(id) ?? [];
    own.push(rank);
    groups.set(id, own);
  }
  return [...groups.values()];
}

/** Where half of them say what they are, all are that; of marks in which an answer may stand, only those. */
function toldOf(group: readonly RankLine[]): readonly RankLine[] {
  const told = group.filter(({ isTold }) => isTold);
  const isClear = group.every(({ key }) => !mayAnswer.test(key));
  if (!isClear) return told;
  return told.length * 2 >= group.length ? group : [];
}

const mayAnswer = /^(?:code|parentheses|italics)$/;

/** `Topic: sails` with few topics; what stands in marks may be an answer that comes again. */
function comeAgain(group: readonly RankLine[]): boolean {
  const isNamed = group.every(({ key }) => key !== "brackets" && !mayAnswer.test(key));
  return isNamed && group.length >= LEAST_AGAIN && new Set(group.map(({ value }) => value)).size * 2 <= group.length;
}

/** One of so many prompts has one, or both of two. */
function areMany(group: readonly RankLine[], owners: number, prompts: number, share: number): boolean {
  const isEnough = owners >= LEAST || (owners === 2 && prompts === 2);
  return isEnough && owners * share >= prompts && owners * 10 >= group.length * 9;
}

/** Another paragraph follows. */
function hasBelow(lines: readonly string[], at: number): boolean {
  const below = lines[at + 1]?.trim() === "" ? lines[at + 2] : lines[at + 1];
  return /^[^#\s]/.test(below?.trim() ?? "") && readPromptLine(below ?? "", at)?.kind !== "bold";
}
