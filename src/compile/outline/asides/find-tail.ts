import type { Paragraph, RootContent } from "mdast";
import { withoutTags } from "../../../text/stretches.js";
import { areFar, isLinkLine } from "../../parse/link-list.js";
import { leadText } from "../../parse/plain-text.js";
import type { Reading } from "../../parse/reading.js";
import { isClosingRemark, isOffer, promisesMore } from "../signs/closing-words.js";
import { isCredit, isSignature } from "../signs/imprints.js";
import { endsList, findSourceTitle, isAsideInBold, isSaidOnce, withoutAsideLabel } from "./closing-parts.js";

/**
 * Finds where the blocks at the end of a list begin that advertise or take leave: a heading with a link and no more than links and pictures
 * below it, or a remark above them. Pictures and links alone may be those of the last answer, and so may be a picture below a heading that leads
 * nowhere. Gives the number of blocks where there are none.
 */
export function findTail(reading: Reading, blocks: readonly RootContent[]): number {
  // What somebody could go on with stands below the offer.
  const offer = blocks.findIndex(
    (block) => isAtMargin(block) && block.type === "paragraph" && isOfferOf(leadText(block)),
  );
  let tail = offer === -1 ? blocks.length : offer;
  let areFar = true;
  for (let at = tail - 1; at >= 0; at--) {
    const block = blocks[at] as RootContent;
    if (isAdvice(blocks[at - 1], block, reading.source)) tail = --at;
    else if ((areFar && isAdvert(block)) || isRemark(block) || (at > 0 && isInvitation(block))) tail = at;
    else if (tail === at + 1 && tail < blocks.length && isAsideInBold(block)) tail = at;
    else if (at > 0 && isLastCredit(reading, block)) tail = at;
    else if (isPicture(block)) areFar = false;
    else if (!leadsAway(block)) {
      const title = findSourceTitle(reading, blocks.slice(0, tail), blocks.at(-1));
      if (title < 1) break;
      tail = at = title;
    }
  }
  return tail;
}

const advice =
  /^(?:(?:final|general|quick|pro|interview|answering) )?(?:tips?|advice|面试(?:建议|技巧|小贴士)|答题(?:建议|技巧)|回答(?:建议|技巧)|consejos|conselhos|dicas|conseils|tipps|советы|поради)\s?[:：]$/iu;
const ofInterviews = /\b(?:questions?|answers?|responses?|interview(?:er)?s?)\b|面试|回答|作答/i;

/** `⚡ Tips:` above items, most of which speak of answers as such: `Keep answers short.` No other answer has them. */
function isAdvice(label: RootContent | undefined, block: RootContent, source: string): boolean {
  if (label?.type !== "paragraph" || block.type !== "list" || !isAtMargin(label)) return false;
  const words = leadText(label).replace(/^[^\p{L}]{1,6}/u, "");
  if (!advice.test(words) || !isSaidOnce(words.slice(0, -1).trimEnd(), source)) return false;
  const speaking = block.children.filter((item) => ofInterviews.test(leadText(item)));
  return speaking.length > 1 && speaking.length * 2 > block.children.length;
}

/** `#### All answers are here 👉 [Ships](https://ships.example)` */
function isAdvert(block: RootContent): boolean {
  return isAtMargin(block) && block.type === "heading" && block.children.some(({ type }) => type === "link");
}

/**
 * `**Read all 40 questions here: [Ships](https://ships.example)**`, `Written by [the crew](https://crew.example)` or `Next: [Sails](sails.md)` behind
 * an answer.
 */
function isInvitation(block: RootContent): boolean {
  if (!isAtMargin(block) || block.type !== "paragraph") return false;
  const text = leadText(block);
  if (next.test(onward.exec(text)?.[1] ?? "")) return isLinkAlone(block);
  return (promisesMore(text) || isSignature(text)) && holdsFarLink(block);
}

/** A word, or a few, to a colon or an arrow. */
const onward = /^[^\p{L}]{0,4}([\p{L} ]{2,30}?)\s?[:：→>»-]/u;
const next =
  /^(?:next|previous|prev|up next|continue|下一?[篇章节節页頁]|上一?[篇章节節页頁]|次へ|前へ|다음|이전|siguiente|anterior|próxim[oa]|suivante?|précédente?|weiter|zurück|далее|назад|следующ)(?: |$)/iu;

/** A few words before links. */
function isLinkAlone({ children }: Paragraph): boolean {
  const links = children.filter(({ type }) => type === "link");
  const words = children.flatMap((child) => (child.type === "text" ? [child.value] : []));
  return links.length > 0 && words.join("").trim().length <= 40;
}

/** `If you like, I can add:` */
function isOfferOf(text: string): boolean {
  return isOffer(text) && /[:：]$/.test(text);
}

function holdsFarLink({ children }: Paragraph): boolean {
  const inline = children.flatMap((child) =>
    child.type === "strong" || child.type === "emphasis" ? child.children : [child],
  );
  return inline.some((child) => child.type === "link" && /^https?:/i.test(child.url));
}

function isRemark(block: RootContent): boolean {
  if (block.type === "list") return block.children.every((item) => item.children.length === 1 && isRemarkIn(item));
  return isAtMargin(block) && block.type !== "code" && isRemarkIn(block);
}

function isRemarkIn(block: RootContent): boolean {
  return isClosingRemark(withoutAsideLabel(leadText(block)));
}

/** `Prepared by: A. Sailor`, the last line of a file, and the only one. */
function isLastCredit(reading: Reading, block: RootContent): boolean {
  if (!isAtMargin(block) || block.type !== "paragraph") return false;
  const text = leadText(block);
  return (
    isCredit(text) && endsList(reading, block) && isSaidOnce(text.slice(0, text.search(/\s?[:：]/)), reading.source)
  );
}

/** A picture that is no link, such as a code to scan. */
function isPicture(block: RootContent): boolean {
  return block.type === "paragraph" && block.children.every(({ type }) => type === "image");
}

function isAtMargin({ position }: RootContent): boolean {
  return position?.start.column === 1;
}

/** Links to other sites, linked pictures, rules and tags around nothing. */
function leadsAway(block: RootContent): boolean {
  if (block.type === "thematicBreak") return true;
  if (block.type === "paragraph") return isLinkLine(block) && areFar(block);
  if (block.type !== "html" || withoutTags(block.value).trim() !== "") return false;
  return !/<(?:img|picture|video)[\s>]/i.test(block.value) || /<a\s[^<>]*href=["']?https?:/i.test(block.value);
}
