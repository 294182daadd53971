import type { RootContent } from "mdast";
import { areFar, isPointer } from "../../parse/link-list.js";
import { plainText } from "../../parse/plain-text.js";
import type { Reading } from "../../parse/reading.js";
import { asksInText } from "./asks-in-text.js";

/** So few links may be questions that are answered there. */
const LEAST_LINKS = 3;

/** `These pages say more:`, and items each of which begins with a link to another site, and none asks. */
export function isReadingList(reading: Reading, passage: readonly RootContent[]): boolean {
  let links = 0;
  for (const block of passage) {
    if (block.type === "list") {
      if (!isLinkBlock(block) || !areFar(block) || asksInText(reading, block)) return false;
      links += block.children.length;
    } else if (links > 0 || block.type !== "paragraph" || !/[:：]$/.test(plainText(block.children))) return false;
  }
  return links >= LEAST_LINKS;
}

/** A list of which every item leads elsewhere: it begins with a link, or has hardly a word beside it. */
export function isLinkBlock(block: RootContent): boolean {
  return (
    block.type === "list" &&
    block.children.every((item) => {
      const [only, ...others] = item.children;
      const isLed = only?.type === "paragraph" && only.children[0]?.type === "link" && others.length === 0;
      return isLed || isPointer(item);
    })
  );
}
