import { namesCompared } from "./compared-things.js";
import { isHollow, isOpening } from "./hollow-sentences.js";
import { EACH_ROOM, fillLine, widthOf } from "./in-one-line.js";
import { sentencesOf } from "./sentences.js";

/** What is not much longer than a line stays whole, rather than lose its end. */
const WHOLE_ROOM = 400;

/**
 * Gives as many of the first sentences of a passage as one line has room for, each whole, and the first in any case. Where things are compared, it goes
 * on to the first sentence with which it has spoken of all; and where a prompt asks twice, one sentence more speaks of the second.
 */
export function fitLine(text: string, prompt: string): string {
  if (widthOf(text) <= WHOLE_ROOM) return text;
  const sentences = sentencesOf(text);
  const upTo = (end: number) => sentences.slice(0, end).join("").trimEnd();
  let count = fillLine(sentences, EACH_ROOM).length;
  while (count > 1 && isOpening(sentences[count - 1] ?? "")) count--;
  if (namesCompared(text, prompt)) while (count < sentences.length && !namesCompared(upTo(count), prompt)) count++;
  const also = speaksOfSecond(sentences, count, prompt);
  if (also === undefined) return upTo(count);
  const room = WHOLE_ROOM - widthOf(also);
  const least = fillLine(sentences.slice(0, count), room).length;
  const both = `${sentences.slice(0, least).join("")}${also}`.trimEnd();
  return widthOf(both) <= WHOLE_ROOM ? both : upTo(count);
}

/** `What is a keel, and why is it heavy?` asks twice. */
const second = /[?？;；]|[,.]? and (?=(?:what|how|why|when|where|which|who)\b)/iu;

/** The first sentence behind those that are told with a word of what a prompt asks second, where these have none. */
function speaksOfSecond(sentences: readonly string[], count: number, prompt: string): string | undefined {
  const [first = "", ...others] = prompt.split(second);
  const known = new Set(stemsIn(first));
  const asked = stemsIn(others.join(" ")).filter((stem) => !known.has(stem));
  const speaks = (text: string) => stemsIn(text).some((stem) => asked.includes(stem));
  if (asked.length === 0 || sentences.slice(0, count).some(speaks)) return undefined;
  return sentences.slice(count).find((sentence) => speaks(sentence) && !isHollow(sentence, prompt));
}

/** Long words, without their ends: `weaken` and `weaker` say the same of what is asked. */
function stemsIn(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  return words.filter((word) => !asking.has(word)).map((word) => word.slice(0, 5));
}

const asking = new Set(
  "would should could explain describe their there these those which where about example examples between".split(" "),
);
