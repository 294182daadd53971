import type { List } from "mdast";
import { isSourceLabel } from "../signs/answer-label.js";
import { isPlaceholder } from "../signs/placeholder.js";
import { countsThings, isComparing, isPlainName, wantedBy } from "../signs/wanted.js";
import { isAnnouncement } from "./announcement.js";
import { EACH_ROOM, fillLine, joinPoints, LIST_ROOM, SENTENCE_ROOM, widthOf } from "./in-one-line.js";
import { sendsBack } from "./pointer-line.js";
import { firstSentence } from "./sentences.js";

/** One of several things that an answer says. */
export interface Point {
  /** What it begins with, if that is a name: `**Speed**: ...`. */
  readonly name: string;
  /** All of it in one line, with its name. */
  readonly text: string;
}

/**
 * Tells points of an answer in one line: all of them, or else what they are called where that is asked, or else as many as the line has
 * room for, if need be of their first sentences. Where no two have room, the first as it is written.
 *
 * @param list - The one that they stand in; none where they are far apart.
 */
export function tellPoints(points: readonly Point[], prompt: string, list?: List): string {
  const saying = points.filter(saysSomething);
  const texts = saying.map(({ text }) => text);
  const whole = joinPoints(texts);
  if (texts.length > 1 && (whole.length <= LIST_ROOM || widthOf(whole) <= SENTENCE_ROOM)) return whole;
  const names = wantedBy(prompt) === "names" ? tellNames(saying, prompt) : "";
  // They do not answer how, where what stands behind them has room.
  const each = names === "" || countsThings(prompt) ? [] : fillLine(texts.map(firstSentence), EACH_ROOM);
  const isSaid = ({ name, text }: Point) => !/[:：={}[\]]/.test(text.slice(name.length + 1));
  if (each.length > 1 && each.length === texts.length && saying.every(isSaid)) return joinPoints(each);
  if (names !== "") return names;
  // Pros without cons would be half an answer.
  const isSide = ({ name }: Point) => isPlainName(name) || (name !== "" && prompt.includes(shortOf(name) ?? name));
  const areSides = saying.length <= 3 && saying.every(isSide);
  const sentences = fillLine(texts.map(firstSentence), areSides ? EACH_ROOM : SENTENCE_ROOM);
  const told = sentences.length === texts.length ? sentences : fillLine(texts);
  const most = told.length > 1 ? told : sentences;
  // Of steps, a few are no answer.
  const areSteps = list?.ordered === true && !isComparing(prompt) && texts.length > 3 && most.length * 2 < texts.length;
  const steps = areSteps && most.length > 1 ? tellNames(saying, prompt) : "";
  if (steps !== "") return steps;
  if (most.length > 1) return joinPoints(most);
  // One group of several, with all that is in it, would look like the whole.
  const areGroups = list !== undefined && !isComparing(prompt) && saying.length > 2 && saying.every(isGroup);
  const called = countsThings(prompt) || areGroups ? tellNames(saying, prompt) : "";
  return called === "" ? (texts[0] ?? "").replace(/[;；:：]$/, "") : called;
}

/** `Hull: keel; planks; frames` */
function isGroup({ name, text }: Point): boolean {
  const points = name === "" ? [] : text.slice(name.length).split(/[;；]/, 3);
  return points.length > 2 && points.every((point) => !/[.!] |[。！]|[.!]$/.test(point));
}

/** `...`, `TODO` and `Ref: chapter 3` say nothing. */
function saysSomething({ name, text }: Point): boolean {
  return (
    /[\p{L}\p{N}]/u.test(text) &&
    !(isPlainName(name) && text === name) &&
    !isPlaceholder(text) &&
    !isSourceLabel(name) &&
    !source.test(text) &&
    !sendsBack(text)
  );
}

const source = /^[（(]?(?:refs?\.?|sources?|quelle|fuente|fonte|来源|出处|出典)\s?[:：]/i;

/** What points are called, where these names answer by themselves; as many as one line has room for. */
export function tellNames(points: readonly Point[], prompt: string): string {
  const names = points.map(({ name }) => name);
  const asked = new Set(stemsIn(prompt));
  const says = (name: string) =>
    name !== "" &&
    !/[?？]$/.test(name) &&
    !isPlainName(name) &&
    !isAnnouncement(name) &&
    !asFor.test(name) &&
    !prompt.includes(name);
  if (names.length < 2 || !names.every(says) || new Set(names).size < names.length) return "";
  const known = names.filter(
    (name) => stemsIn(name).every((stem) => asked.has(stem)) || prompt.includes(shortOf(name) ?? name),
  );
  if (known.length * 2 >= names.length) return "";
  const told = fillLine(names, LIST_ROOM);
  return told.length > 1 ? joinPoints(told) : "";
}

/** `RRF` of `Roller reefing furler (RRF)` */
function shortOf(name: string): string | undefined {
  return /\((\p{Lu}[\p{Lu}0-9-]{1,7})\)/u.exec(name)?.[1];
}

/** Words without their ends: `Creating a chart` says nothing of how one creates charts. */
function stemsIn(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}+|[0-9]+/gu) ?? [];
  return words.filter((word) => !small.has(word)).map((word) => word.slice(0, 4));
}

const small = new Set(
  "a an the of to in for and or with on o os as um uma do da dos das no na com e el la los las un una del de con y le les des du et der die das den dem des mit und il lo di".split(
    " ",
  ),
);

/** `As for speed` only leads on. */
const asFor =
  /(?:来说|来讲|来看|而言|的角度|方面)$|^(?:as for|as regards|regarding|concerning|in terms of|with (?:regard|respect) to|en cuanto a|quanto a|quant à|en términos de|em termos de|was .{1,30} betrifft|с точки зрения|что касается) /i;
