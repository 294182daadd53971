import type { RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { isPlainName, wantedBy } from "../signs/wanted.js";
import { isAnnouncement } from "./announcement.js";
import { briefOfCode } from "./brief-of-code.js";
import { bareName } from "./part-name.js";
import { tellNames } from "./tell-points.js";

/**
 * What stands below a line that says nothing by itself, where that is code or parts with headings; empty where it is anything else, which is told by
 * itself.
 *
 * @param at - Of the block below the line.
 */
export function tellBelow(blocks: readonly RootContent[], at: number, line: string, prompt: string): string {
  const block = blocks[at];
  if (block?.type === "code") return tellStatement(briefOfCode(block));
  return tellHeadingsBelow(blocks, at, line, prompt);
}

/** Whoever has a heading before each of a thousand parts must not look at all of them. */
const mostBlocks = 200;

/** What parts with headings are called below a line that counts or announces them. */
export function tellHeadingsBelow(blocks: readonly RootContent[], at: number, line: string, prompt: string): string {
  const block = blocks[at];
  if (block?.type !== "heading" || wantedBy(prompt) === "one") return "";
  const names = blocks
    .slice(at, at + mostBlocks)
    .flatMap((other) => (other.type === "heading" && other.depth === block.depth ? [bareName(leadText(other))] : []));
  const saying = names.filter((name) => !isAnnouncement(name) && !isPlainName(name) && !line.includes(name));
  return tellNames(
    saying.map((name) => ({ name, text: name })),
    prompt,
  );
}

/** What only opens others says nothing: `def hoist(sail):`. */
function tellStatement(code: string): string {
  return /[:({[]$/.test(code) ? "" : code;
}
