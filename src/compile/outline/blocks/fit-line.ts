import { definedBy } from "../signs/wanted.js";
import { isOpening } from "./hollow-sentences.js";
import { widthOf } from "./in-one-line.js";
import { sentencesOf } from "./sentences.js";

/** The first sentences tell what one thing is up to about this width. */
const ONE_ROOM = 400;
/** Whatever else is asked, what was asked may stand in any sentence: a passage stays whole up to about this one. */
const WHOLE_ROOM = 900;
/** For what is little longer, nothing is lost that was asked. */
const MOST_ROOM = 1_150;

/** Gives the first sentences of a passage, each whole, up to the end of one that is nearest to what one line has room for. */
export function fitLine(text: string, prompt: string): string {
  const width = widthOf(text);
  if (width <= ONE_ROOM) return text;
  const sentences = sentencesOf(text);
  const thing = definedBy(prompt);
  const defining = thing === "" || !tellsOf(sentences[0] ?? "", thing) ? undefined : upTo(sentences, ONE_ROOM);
  if (defining !== undefined && !counting.test(defining)) return defining;
  return width <= MOST_ROOM ? text : upTo(sentences, WHOLE_ROOM);
}

/** The first sentences up to the end that is nearest to a width, without those that only announce what is cut off. */
function upTo(sentences: readonly string[], room: number): string {
  let [count, width] = [0, 0];
  for (const sentence of sentences) {
    const next = width + widthOf(sentence);
    if (count > 0 && next - room > room - width) break;
    width = next;
    count++;
  }
  while (count > 1 && count < sentences.length && isOpening(sentences[count - 1] ?? "")) count--;
  return sentences.slice(0, count).join("").trimEnd();
}

/** Near its start, a sentence names the thing it tells of, or stands for it. */
function tellsOf(sentence: string, thing: string): boolean {
  return (
    standsFor.test(sentence) ||
    sentence
      .slice(0, 30 + thing.length)
      .toLowerCase()
      .includes(thing.toLowerCase())
  );
}

const standsFor = /^(?:it|this|they|these)\b|^[它这其]/i;

/** What counts, or announces, says the rest behind it. */
const counting =
  /[:：]|\b(?:two|three|four|five|six|seven|several|various|following|first(?:ly)?|second(?:ly)?|types|ways|steps|dos|tres|deux|trois|zwei|drei)\b|[一两二三四五六七几多][个种类点步是]|首先|第一|以下|如下|分为|가지|첫|два|две|три/i;
