import type { RootContent } from "mdast";
import type { Locale } from "../../model/bank-data.js";
import type { Place } from "../../model/place.js";
import { adviseNearest } from "../../text/nearest.js";
import { plainText } from "../parse/plain-text.js";
import { placeOfNode, type Reading, report } from "../parse/reading.js";

export type PartName = "correction" | "explanation" | "keyPoints" | "pitfalls" | "followUps" | "choice";

/** Headings of the parts, in their order. */
export const partHeadings: Readonly<Record<Locale, Readonly<Record<PartName, string>>>> = {
  zh: {
    correction: "勘误",
    explanation: "详解",
    keyPoints: "要点",
    pitfalls: "误区",
    followUps: "追问",
    choice: "选择题",
  },
  en: {
    correction: "Correction",
    explanation: "Explanation",
    keyPoints: "Key points",
    pitfalls: "Pitfalls",
    followUps: "Follow-ups",
    choice: "Choice",
  },
};
const partOrder = Object.keys(partHeadings.zh) as readonly PartName[];

/** What stands below the heading of a part. */
export interface Part {
  readonly heading: Place;
  readonly blocks: readonly RootContent[];
}

/** Sorts the blocks of a card under its named parts; parts that are missing, unknown, twice or out of order are problems. */
export function readParts(
  reading: Reading,
  locale: Locale,
  blocks: readonly RootContent[],
): ReadonlyMap<PartName, Part> {
  const headings = partHeadings[locale];
  const names = new Map(Object.entries(headings).map(([name, heading]) => [heading, name as PartName]));
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
    const name = names.get(title);
    current = { heading, blocks: [] };
    if (node.depth !== 2 || name === undefined) {
      const message = `"${title}" is no part of a card. The parts are, as ## headings: ${[...names.keys()].join(", ")}.`;
      report(
        reading,
        "error",
        "unknown-part",
        heading,
        message,
        adviseNearest(title, names.keys(), "Parts have no headings inside."),
      );
      continue;
    }
    if (parts.has(name)) {
      report(reading, "error", "duplicate-part", heading, `The part "${title}" occurs twice.`, "Join the two.");
      continue;
    }
    const order = partOrder.indexOf(name);
    if (order < latest) {
      const message = `The part "${title}" must stand before "${headings[partOrder[latest] as PartName]}".`;
      report(reading, "error", "part-order", heading, message, `The order is ${[...names.keys()].join(", ")}.`);
    }
    latest = Math.max(latest, order);
    parts.set(name, current);
  }
  const last = current?.heading ?? { file: reading.path, line: reading.lines.lineCount, column: 1 };
  for (const name of partOrder) {
    if (name === "correction" || (parts.get(name)?.blocks.length ?? 0) > 0) continue;
    const place = parts.get(name)?.heading ?? last;
    report(
      reading,
      "error",
      "missing-part",
      place,
      `The part "${headings[name]}" is missing or empty.`,
      `Write it below "## ${headings[name]}".`,
    );
  }
  return parts;
}
