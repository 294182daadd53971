import type { Html } from "mdast";
import { escapeMarkdown } from "../../../markdown/escape-markdown.js";
import { optionCount } from "../../../model/article.js";
import { withoutTags } from "../../../text/stretches.js";
import { collapseSpace } from "../../parse/plain-text.js";
import { hasLetterOf, letterAt, letterMark } from "./letters.js";
import { dropTick, isTicked } from "./ticks.js";
import type { WrittenOption } from "./written-option.js";

const opening = /^<([ou]l)(?:\s[^<>]*)?>\s*$/i;
const ofType = /\stype\s?=\s?["']?([Aa])\b/;
const item = /<li(?:\s[^<>]*)?>/i;
const first = /^<[ou]l[\s>]/i;
const list = /<[ou]l[\s>]/i;

/** Reads `<ol type="A"><li>one</li><li>two</li></ol>`, whose type is the letters, and items of HTML that begin with theirs, or that numbers count. A key must name one. */
export function readHtmlOptions({ value }: Html): WrittenOption[] | undefined {
  if (!first.test(value)) return undefined;
  const name = value.slice(1, 3);
  const close = value.lastIndexOf(`</${name}>`);
  if (close === -1 || value.slice(close + name.length + 3).trim() !== "") return undefined;
  const [tag = "", ...parts] = value.slice(0, close).split(item);
  if (!opening.test(tag)) return undefined;
  const { least, most } = optionCount;
  if (parts.length < least || parts.length > most || parts.some((part) => list.test(part))) return undefined;
  const texts = parts.map((part) => collapseSpace(withoutTags(part)).trim());
  const areLettered = texts.every(hasLetterOf);
  const isNumbered = name.toLowerCase() === "ol" && !areLettered && !ofType.test(tag);
  const isPlain = name.toLowerCase() === "ul" && !areLettered;
  const options = texts.map((text, index): WrittenOption => {
    const written = areLettered ? text.replace(letterMark, "") : text;
    const words = dropTick(written);
    const marks = { letter: isNumbered ? String(index + 1) : letterAt(index), needsKey: true, isPlain };
    return { ...marks, text: words, markdown: escapeMarkdown(words), isTicked: isTicked(written), isBold: false };
  });
  return options.some(({ text }) => text === "") ? undefined : options;
}
