import { withoutTags } from "../../../text/stretches.js";
import { readQuestionLabel } from "../signs/question-label.js";

/** How a line is written, apart from its words. */
export interface LineManner {
  /** Lines that are written alike have the same: `h3 n.`, `b B`, `B 【】`. Empty for plain words. */
  readonly key: string;
  /** A word with a number stands before it, or a number in brackets: `Problem 3:`, `【8-3】`. */
  readonly isSeries: boolean;
  /** The numbers before its words: `[8, 3]` of `【8-3】`. */
  readonly numbers: readonly number[];
  /** What it says, without marks. */
  readonly words: string;
}

const number = "[0-9]{1,3}(?:[-.][0-9]{1,3}){0,2}";
/** `:book: <b>3)</b>`: what stands before a number without a word of its own. */
const ornament = /^(?::[a-z0-9_+-]{2,30}:[ \t]*)+/i;
const tags = /^(?:<(?:b|strong|em|i|u|font|span)(?:[ \t][^<>]*)?>[ \t]*)+/i;
const quote = /^(?:>[ \t]?){1,9}/;
const heading = /^#{1,6}(?![#])[ \t]*/;
const bullet = /^[-*+•][ \t]+/;
const openBold = /^(?:\*\*|__)/;
const openItalic = /^[*_](?=[^\s*_])/;
const details = /^<details[^<>]{0,40}>[ \t]{0,8}(?=<summary)/i;
const summary = /^<summary[^<>]{0,80}>[ \t]{0,8}/i;
/** `\\5.` is as good as `5.`: whoever wrote it wanted no list. */
const counted = new RegExp(`^\\\\?(${number})[ \\t]*([.)、）．:：]|\\\\\\.)(?![0-9])[ \\t]*`);
const bracketed = new RegExp(`^([【(（[])\\p{L}{0,10}[ \\t]{0,2}(${number})(?:-[a-z])?([】)）\\]])[ \\t]*`, "u");
const labelled = new RegExp(`^(\\p{L}{1,20})[ \\t]{0,2}#?(${number})[ \\t]*([.:：)）、]|[-–—](?=[ \\t]))[ \\t]*`, "u");

/** Reads what stands before the words of a line: quotation, heading, bullet, number, emphasis, a label with a number. */
export function readManner(text: string): LineManner {
  const parts: string[] = [];
  const numbers: number[] = [];
  let rest = text.trim().slice(0, 2000);
  let isSeries = false;
  const take = (pattern: RegExp, name: (match: RegExpExecArray) => string) => {
    const match = pattern.exec(rest);
    if (match === null) return;
    parts.push(name(match));
    rest = rest.slice(match[0].length).trimStart();
  };
  const count = (written: string) => {
    for (const part of written.split(/[-.]/)) numbers.push(Number(part));
  };
  take(quote, () => "q");
  rest = rest.replace(details, "");
  take(summary, () => "s");
  take(bullet, () => "b");
  if (ornament.test(rest)) rest = rest.replace(ornament, "").replace(tags, "");
  take(counted, ([, written = "", mark = ""]) => {
    count(written);
    return `n${mark}`;
  });
  take(heading, ([marks]) => `h${marks.trim().length}`);
  take(openBold, () => "B");
  if (parts.at(-1) !== "B") take(openItalic, () => "I");
  if (numbers.length === 0)
    take(counted, ([, written = "", mark = ""]) => {
      count(written);
      return `n${mark}`;
    });
  const label = readQuestionLabel(rest);
  if (label !== undefined) {
    parts.push("Q");
    if (/^[0-9]+$/.test(label.number)) {
      count(label.number);
      isSeries = true;
    }
    rest = label.rest;
  } else if (numbers.length === 0) {
    take(bracketed, ([, open = "", written = "", close = ""]) => {
      count(written);
      isSeries = true;
      return open + close;
    });
    if (!isSeries)
      take(labelled, ([, word = "", written = "", mark = ""]) => {
        count(written);
        isSeries = true;
        return `${word.toLowerCase()}${mark}`;
      });
  }
  const words = withoutTags(rest)
    .replace(/[*_`]|\{#[^{}]*\}[\s\S]*/g, "")
    .trim();
  return { key: parts.join(" "), isSeries, numbers, words };
}
