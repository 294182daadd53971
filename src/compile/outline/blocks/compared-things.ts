import type { RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { definedBy, isComparing } from "../signs/wanted.js";
import { thingsOf, word } from "./asked-things.js";
import { EACH_ROOM, isHan, joinPoints, SENTENCE_ROOM, widthOf } from "./in-one-line.js";
import { firstSentence } from "./sentences.js";
import type { Point } from "./tell-points.js";

/** A title ends in a full stop, too: `Part I. Hulls.` */
const LEAST_SAID = 24;
/** It is held against the sentence before. */
const goesAgainst =
  /^(?:[而但]|一方|しかし|하지만|반면|(?:whereas|however|but|pero|mais|mas|aber|но|а|однако|тогда)[\s,，])/iu;
/** Letters of a clause beside the name that it begins with. */
const LEAST_TOLD = 8;
/** Of several things, each has this much. */
const THING_ROOM = 190;

/** It holds one thing against the other. */
const contrasting =
  /\b(?:while|whereas|but|unlike|instead|both|however|rather|than|not|same|similar|mientras|pero|enquanto|mas|tandis|mais|während|aber|sondern)\b|而|但|则|不|没有|无法|相比|要比|更|相同|一样|一方|違|반면|하지만|(?<!\p{L})(?:а|но|тогда|тоді)(?!\p{L})/iu;

/** It holds one against the other, or has a clause on each. `The main difference lies in their rigs` only announces that. */
function saysBoth(said: string, things: readonly (readonly string[])[]): boolean {
  if (contrasting.test(said) || (isComparing(said) && /[.!。！]$/.test(said))) return true;
  const clauses = new Set(said.split(/[.!;,/。；！，、] ?/).map((clause) => thingSaid(clause, things)));
  return things.every((_, at) => clauses.has(at)) || thingOf(said, things) === -1;
}

/** Which of the things a clause tells of, with more words than its name; -1 where it tells of none. */
function thingSaid(clause: string, things: readonly (readonly string[])[]): number {
  const thing = thingOf(clause, things);
  const bare = clause.toLowerCase().replace(/[（(][^()（）]*[)）]/g, "");
  const rest = (things[thing] ?? []).reduce((text, one) => text.replace(one, ""), bare);
  return widthOf(rest.replace(/[^\p{L}\p{N}]/gu, "")) < LEAST_TOLD ? -1 : thing;
}

/** An answer that compares says what it has to say of a thing in no more blocks than these. */
const most = 40;

/**
 * Tells of each thing that a prompt compares, or asks about with others, the first sentence that is about it, where the answer speaks of one after the other.
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
  const things = thingsOf(prompt);
  if (things.length === 0) return said;
  const isSaid = things.every((words, at) => isNamed(words, at, said));
  // `A layer is a part of an image` names both, and tells of one.
  // `Backup and recovery is one practice.`
  if (isSaid && (saysBoth(said, things) || (!isComparing(prompt) && areJoined(said, things)))) return said;
  const found: (string | undefined)[] = things.map(() => undefined);
  const among = [...found];
  // Of `static and contextual types`, a sentence about types may be about neither.
  const leading = things.map((words, at) => (at === 0 ? words : words.slice(0, 1)));
  for (const [at, block] of blocks.slice(0, most).entries()) {
    for (const { name, text: whole } of tell(block, at)) {
      // A name of several is a title.
      const named = leading.filter((words) => placeOf(words, name) !== -1).length;
      if (named > 1 || areJoined(whole, leading) || parted.test(betweenThings(whole, leading))) continue;
      // `Sloop: Mast: ...` is the first of several parts.
      const isNested =
        /^[^:：]{1,60}[:：] ?[^:：.]{1,40}[:：] /.test(whole) &&
        (!isComparing(prompt) || (name === "" && thingOf(whole.replace(/[:：].*/, ""), things) === -1));
      const isBare = !isComparing(prompt) && widthOf(firstSentence(whole)) < LEAST_SAID;
      if (isNested || isBare) continue;
      const own = named === 0 && name !== "" ? withoutName(whole, name) : whole;
      // What it leads to is not told with it.
      const text = /[:：]$/.test(own) ? firstSentence(own) : own;
      const about = thingOf(text, leading);
      if (about !== -1) found[about] ??= text;
      const perhaps = thingOf(text, things);
      if (perhaps !== -1) among[perhaps] ??= text;
    }
    if (!found.includes(undefined)) break;
  }
  const each = found
    .map((text, at) => text ?? (isSaid || !isComparing(prompt) ? undefined : among[at]))
    .filter((text) => text !== undefined);
  if (each.length < things.length) return said;
  // One that goes on with the next thing tells of both.
  const apart = each.filter((text) => !each.some((other) => other !== text && other.includes(text)));
  // `But a ketch has two` begins nothing.
  if (goesAgainst.test(apart[0] ?? ""))
    return apart.find((text) => things.every((words, at) => isNamed(words, at, text))) ?? said;
  const whole = apart.length === 1 ? (apart[0] ?? "") : joinPoints(apart);
  const together = widthOf(whole) <= SENTENCE_ROOM ? whole : joinPoints(apart.map(firstSentence));
  const room = isComparing(prompt) && apart.length < 3 ? EACH_ROOM : apart.length * THING_ROOM;
  if (widthOf(together) > room) return said;
  const opening = openingOf(blocks[0], prompt);
  const isNew = opening !== "" && !together.includes(opening.slice(0, -1));
  return isNew && widthOf(opening + together) <= room ? joinPoints([opening, together]) : together;
}

/** `What is a rig? Compare sloops and ketches.`: the first sentence, where it is about what is asked first. */
function openingOf(block: RootContent | undefined, prompt: string): string {
  const [asked = "", ...others] = prompt.split(/[?？] ?/, 3).filter((clause) => clause.trim() !== "");
  if (block?.type !== "paragraph" || others.length === 0 || isComparing(asked) || !isComparing(prompt)) return "";
  const thing = definedBy(`${asked}?`).toLowerCase();
  const sentence = firstSentence(leadText(block)).replace(/\s?[:：]$/, isHan(asked) ? "。" : ".");
  return thing !== "" && sentence.toLowerCase().startsWith(thing) && /[.。!！]$/.test(sentence) ? sentence : "";
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
/** `With sloops, ketches` counts them off, or holds one against the other. */
const parted = /^[^\s,.;:，。；：]{1,30}(?:[,，] ?|、)[\s"'“‘(]*$/u;

/** `Sloops and ketches are boats.` speaks of both. */
function areJoined(text: string, things: readonly (readonly string[])[]): boolean {
  return joined.test(betweenThings(text, things));
}

/** From the first thing that a text begins with to the second; empty where it does not name two. */
function betweenThings(text: string, things: readonly (readonly string[])[]): string {
  const start = startOf(text);
  const places = things.map((words) => placeOf(words, start)).filter((place) => place !== -1);
  const [first, second] = places.sort((one, other) => one - other);
  return first === undefined || second === undefined ? "" : start.slice(first, second);
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
