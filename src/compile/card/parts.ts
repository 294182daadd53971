import type { RootContent } from "mdast";
import { articleParts, partOrder } from "../../article/parts.js";
import type { PartName } from "../../model/article.js";
import type { Place } from "../../model/place.js";
import type { Language } from "../../text/language.js";
import { adviseNearest } from "../../text/nearest.js";
import { plainText } from "../parse/plain-text.js";
import { placeOfNode, type Reading } from "../parse/reading.js";
import { reportError } from "../report.js";
import { partNames } from "./part-names.js";

/** What stands below the heading of a part. */
export interface Part {
  readonly heading: Place;
  readonly blocks: readonly RootContent[];
}

/** Sorts the blocks of a card under its named parts; parts that are unknown, twice, empty or out of order are problems. */
export function readParts(
  reading: Reading,
  language: Language,
  blocks: readonly RootContent[],
): ReadonlyMap<PartName, Part> {
  const headings = partOrder.map((name) => articleParts[name].heading[language]);
  const parts = new Map<PartName, { readonly heading: Place; readonly blocks: RootContent[] }>();
  let current: { readonly heading: Place; readonly blocks: RootContent[] } | undefined;
  let latest = -1;
  for (const node of blocks) {
    if (node.type !== "heading") {
      current?.blocks.push(node);
      continue;
    }
    const heading = placeOfNode(reading, node);
    const title = plainText(node.children);
    const name = partNames.get(title);
    current = { heading, blocks: [] };
    if (node.depth !== 2 || name === undefined) {
      const message = `"${title}" is no part of a card. The parts are, as ## headings: ${headings.join(", ")}.`;
      const suggestion = adviseNearest(title, headings, "Parts have no headings inside.");
      reportError(reading.problems, "unknown-part", heading, message, suggestion);
      continue;
    }
    if (parts.has(name)) {
      reportError(reading.problems, "duplicate-part", heading, `The part "${title}" occurs twice.`, "Join the two.");
      continue;
    }
    const order = partOrder.indexOf(name);
    if (order < latest) {
      const message = `The part "${title}" must stand before "${headings[latest]}".`;
      reportError(reading.problems, "part-order", heading, message, `The order is ${headings.join(", ")}.`);
    }
    latest = Math.max(latest, order);
    parts.set(name, current);
  }
  for (const [name, part] of parts) {
    if (part.blocks.length > 0) continue;
    const heading = articleParts[name].heading[language];
    const message = `The part "${heading}" is empty.`;
    reportError(reading.problems, "missing-part", part.heading, message, "Fill it, or remove it.");
  }
  return parts;
}
