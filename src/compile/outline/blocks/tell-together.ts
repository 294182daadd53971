import type { RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { tellRows, type WrittenTable } from "../signs/table-rows.js";
import { wantedBy } from "../signs/wanted.js";
import { isAnnouncement, isCounting, isUnfinished, leadsOn } from "./announcement.js";
import { fillLine, join, joinPoints, LIST_ROOM, withoutMark } from "./in-one-line.js";
import { isShort } from "./part-name.js";
import { tellPoints } from "./tell-points.js";

const enumerator = /^(?:[（(]?(?:[0-9]{1,2}|[a-h])\s?[.．、)）]\s?|[①-⑳•·●]\s?)(?=[^\s0-9])/;

/** Paragraphs that are counted: `a) Stop`, `（1）停`. */
export function pointsFrom(blocks: readonly RootContent[], from: number): string[] {
  const points: string[] = [];
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at];
    const text = block?.type === "paragraph" ? leadText(block) : "";
    const mark = enumerator.exec(text)?.[0];
    if (mark === undefined) break;
    points.push(text.slice(mark.length));
  }
  return points;
}

/** What a table says below the words that lead to it, in one line. */
export function tellTable(text: string, table: WrittenTable, prompt: string): string {
  return tellTogether(withoutMark(text), tellRows(table), (rows) => {
    const told = wantedBy(prompt) === "one" ? [] : fillLine(rows);
    return told.length > 1 ? joinPoints(told) : (rows[0] ?? "");
  });
}

/** The same of points that stand in paragraphs. */
export function tellParagraphs(lead: string, points: readonly string[], prompt: string): string {
  return tellTogether(lead, points, (all) => {
    if (wantedBy(prompt) === "one") return all[0] ?? "";
    const named = all.map((text) => ({ name: /^[^:：]{1,40}(?=[:：])/.exec(text)?.[0] ?? "", text }));
    return tellPoints(named, prompt);
  });
}

/** Behind what leads to them, in one line; or as many of them as it has room for. */
function tellTogether(lead: string, points: readonly string[], tell: (points: readonly string[]) => string): string {
  const together = joinPoints(points);
  if (lead !== "" && !isAnnouncement(lead)) {
    const whole = join(lead, together);
    if (whole.length <= LIST_ROOM) return whole;
    if (!leadsOn(lead) && !isCounting(lead) && !isUnfinished(lead) && !isShort(lead)) return lead;
  }
  return together.length <= LIST_ROOM ? together : tell(points);
}
