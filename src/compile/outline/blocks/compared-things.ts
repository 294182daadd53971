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
/** What a prompt requests besides: `... and give an example of each`. */
const besides =
  /(?: (?:and|und|y|e|et|и|та|i|ve|và|dan)|[,，]|并|以及) ?(?:(?:give|provide|name|list|show|state|mention|explain|describe|discuss|illustrate|tell|when|how|what|why|which|where|geben|nennen|erklären|erläutern|beschreiben|wann|wie|was|warum|da|dé|dê|explica|explique|describa|cite|cuándo|cómo|quando|como|donnez|expliquez|quand|comment|приведите|объясните|назовите|когда|как|почему|наведіть|поясніть|коли|як|podaj|kiedy|berikan|jelaskan|kapan)(?= )|给出|举例|说明|举出|什么时候|如何|何时)/i;
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

const standsFor = new Set(["how", "why", "where", "it", "they", "this", "that", "do", "does", "is", "are"]);
const small = new Set(["a", "an", "the", "el", "la", "un", "una", "der", "die", "das"]);

function thingsIn(clause: string): string[][] {
  const mark = between.exec(clause);
  const from = mark === null ? clause.replace(opening, "") : clause.slice(mark.index + mark[0].length);
  const [named = ""] = from.split(behind, 1);
  const [asked = "", ...others] = named.split(besides);
  // Of `keel, mast, and sail`, nothing stands between the comma and the word.
  const things = partsOf(asked);
  // `The sloop and how it differs from a ketch`
  if (things.length > 1 || others.length === 0) return things;
  return partsOf(named).filter((words) => !words.every((one) => standsFor.has(one)));
}

/** The words of each part. `Other regularization` is nothing that an answer tells of by its name. */
function partsOf(text: string): string[][] {
  const parts = text.replace(linking, "").split(parted).map(wordsIn);
  return parts.filter(({ length, 0: first }) => length > 0 && !/^(?:and|or|other|others|其他|其它)$/.test(first ?? ""));
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
  const among = [...found];
  // Of `static and contextual types`, a sentence about types may be about neither.
  const own = things.map((words, at) => (at === 0 ? words : words.slice(0, 1)));
  for (const [at, block] of blocks.slice(0, most).entries()) {
    for (const { name, text: whole } of tell(block, at)) {
      // A name of several is a title.
      const named = things.filter((words) => placeOf(words, name) !== -1).length;
      if (named > 1 || areJoined(whole, things)) continue;
      const text = named === 0 && name !== "" ? withoutName(whole, name) : whole;
      const about = thingOf(text, own);
      if (about !== -1) found[about] ??= text;
      const perhaps = thingOf(text, things);
      if (perhaps !== -1) among[perhaps] ??= text;
    }
    if (!found.includes(undefined)) break;
  }
  const each = found.map((text, at) => text ?? among[at]).filter((text) => text !== undefined);
  if (each.length < things.length) return said;
  // One that goes on with the next thing tells of both.
  const apart = each.filter((text) => !each.some((other) => other !== text && other.includes(text)));
  const whole = apart.length === 1 ? (apart[0] ?? "") : joinPoints(apart);
  const together = widthOf(whole) <= SENTENCE_ROOM ? whole : joinPoints(apart.map(firstSentence));
  return widthOf(together) <= EACH_ROOM ? together : said;
}

/** By the word that tells it from others: the first, as in `static and contextual types`; of the first thing the last, since others lead to it. */
function isNamed(words: readonly string[], at: number, text: string): boolean {
  const own = words.at(at === 0 ? -1 : 0);
  return own !== undefined && placeOf([own], text) !== -1;
}

/** What a text says behind the name it stands below. */
function withoutName(text: string, name: string): string {
  return text.startsWith(name) ? text.slice(name.length).replace(/^[:：]\s?/, "") : text;
}

/** The first words of a text: what it is about. */
function startOf(text: string): string {
  return text.slice(0, isHan(text) ? 20 : 40);
}

const joined =
  /^[^,.;:，。；：]{1,30}(?: (?:and|or|y|e|et|und|и|та|ve|và|dan) |[和与與跟及]|(?<=\p{L})[와과] )[\s"'“‘(]*$/u;

/** `Sloops and ketches are boats.` speaks of both. */
function areJoined(text: string, things: readonly (readonly string[])[]): boolean {
  const start = startOf(text);
  const places = things.map((words) => placeOf(words, start)).filter((place) => place !== -1);
  const [first, second] = places.sort((one, other) => one - other);
  return first !== undefined && second !== undefined && joined.test(start.slice(first, second));
}

/** Which of the things the first words of a text name first; -1 where they name none. */
function thingOf(text: string, things: readonly (readonly string[])[]): number {
  const start = startOf(text);
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
