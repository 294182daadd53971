import type { RootContent } from "mdast";
import { rememberTexts } from "../../remember-texts.js";
import { isComparing } from "../signs/wanted.js";
import { EACH_ROOM, isHan, joinPoints, SENTENCE_ROOM, widthOf } from "./in-one-line.js";
import { firstSentence } from "./sentences.js";
import type { Point } from "./tell-points.js";

/** An answer that compares says what it has to say of a thing in no more blocks than these. */
const most = 40;

/** What stands before the things that a prompt compares, and behind them. */
const between = /(?:\b(?:between|comparing|entre|zwischen|tra|fra|antara|między|tussen)|^compare|между|giữa) /i;
const opening =
  /^(?:what(?:'s|’s| is| are| does)?|how (?:does|do|is|are)|explain|describe|why|when (?:to|would you|do you|should you) (?:use|prefer|choose)|简述(?:一下)?|请?(?:说明|简述|解释|介绍|谈谈|说说|讲讲|说一下)(?:一下)?) ?/i;
const behind =
  /[?？。!]|(?<!vs)\.(?= |$)|区别|差异|差别|不同|异同|对比|比较|の?違い|의? ?차이| (?:in|for|with regard|when|using|on|within|en|em|dans|bei|в|при) /i;
const linking = /(?:之间|两者|二者|各自|有什么|有何|有哪些|的){1,3}$/;
const parted =
  / (?:and|vs\.?|versus|differs? from|different from|compared? (?:to|with)|with|or|y|e|et|und|и|та|ve|và|dan) |[,，、]| \/ |以及|[和与與跟及と]|(?<=\p{L})[와과] /iu;
const word = /[\u2e80-\u9fff]+|[^\u2e80-\u9fff\s(),;:!?"'“”‘’`*/（），；：！？、。]+/g;

/** The words of each thing that a prompt holds against others, without those that all of them have. */
const comparedIn = rememberTexts((prompt): readonly (readonly string[])[] => {
  if (!isComparing(prompt)) return [];
  // `Luff vs. leech: what is what?`
  const clauses = prompt.split(/[:：] ?/, 3).map(thingsIn);
  const things = clauses.find(({ length }) => length > 1);
  if (things === undefined) return [];
  const own = things.map((words, at) =>
    words.filter((one) => !small.has(one) && !things.some((others, other) => other !== at && others.includes(one))),
  );
  return own.length > 1 && own.length <= 4 && own.every((words) => words.length > 0) ? own : [];
});

const small = new Set(["a", "an", "the", "el", "la", "un", "una", "der", "die", "das"]);

function thingsIn(clause: string): string[][] {
  const mark = between.exec(clause);
  const from = mark === null ? clause.replace(opening, "") : clause.slice(mark.index + mark[0].length);
  const [named = ""] = from.split(behind, 1);
  return named.replace(linking, "").split(parted).map(wordsIn);
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(word) ?? [];
}

/**
 * Tells of each thing that a prompt compares the first sentence that is about it, where the answer speaks of one after the other.
 *
 * @param said - What is told of the answer otherwise: it suffices where it speaks of all.
 * @param tell - What a block says, with what it names.
 */
export function tellCompared(
  blocks: readonly RootContent[],
  prompt: string,
  said: string,
  tell: (block: RootContent, at: number) => readonly Point[],
): string {
  const things = comparedIn(prompt);
  if (things.length === 0 || things.every((words, at) => isNamed(words, at, said))) return said;
  const found: (string | undefined)[] = things.map(() => undefined);
  for (const [at, block] of blocks.slice(0, most).entries()) {
    for (const { name, text } of tell(block, at)) {
      // A name of several is a title.
      if (things.filter((words) => placeOf(words, name) !== -1).length > 1) continue;
      const about = thingOf(text, things);
      if (about !== -1) found[about] ??= text;
    }
    if (!found.includes(undefined)) break;
  }
  const each = found.filter((text) => text !== undefined);
  if (each.length < things.length) return said;
  const whole = joinPoints(each);
  const together = widthOf(whole) <= SENTENCE_ROOM ? whole : joinPoints(each.map(firstSentence));
  return widthOf(together) <= EACH_ROOM ? together : said;
}

/** By the word that tells it from others: the first, as in `static and contextual types`; of the first thing the last, since others lead to it. */
function isNamed(words: readonly string[], at: number, text: string): boolean {
  const own = words.at(at === 0 ? -1 : 0);
  return own !== undefined && placeOf([own], text) !== -1;
}

/** Which of the things the first words of a text name first; -1 where they name none. */
function thingOf(text: string, things: readonly (readonly string[])[]): number {
  const start = text.slice(0, isHan(text) ? 20 : 40);
  let [thing, first] = [-1, start.length];
  for (const [at, words] of things.entries()) {
    const place = placeOf(words, start);
    if (place === -1 || place >= first) continue;
    thing = at;
    first = place;
  }
  return thing;
}

/** Where the first of some words stands; of Han, as part of others. */
function placeOf(words: readonly string[], text: string): number {
  for (const match of text.toLowerCase().matchAll(word)) {
    for (const one of words) {
      const place = placeIn(match[0], one);
      if (place !== -1) return match.index + place;
    }
  }
  return -1;
}

function placeIn(own: string, one: string): number {
  if (own === one || own === `${one}s` || own === `${one}.`) return 0;
  return isHan(one) ? own.indexOf(one) : -1;
}
