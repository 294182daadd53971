import type { RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { pointsOf } from "./brief-of-list.js";
import { EACH_ROOM, fillLine, joinPoints } from "./in-one-line.js";
import { isMarkedAll } from "./part-name.js";

/** Words that announce an answer in short, in the languages of the lists. */
const inShort =
  /^(?:in (?:short|brief|a nutshell)|tl;?dr|short version|en resumen|em resumo|en bref|kurz(?: ?gesagt)?|in breve|коротко|кратко|стисло|w skrócie|kısaca|tóm lại|singkatnya|简而言之|一句话(?:总结)?|簡単に言うと|要するに|요약하면)\s?[:：]$/i;

/** What the author's own short form says: the points at the end of an answer, below `**In short:**`; empty where there are none. */
export function tellShortForm(blocks: readonly RootContent[]): string {
  const [label, list] = blocks.slice(-2);
  if (label?.type !== "paragraph" || list?.type !== "list" || !isMarkedAll(label.children)) return "";
  if (!inShort.test(leadText(label))) return "";
  return joinPoints(fillLine(pointsOf(list), EACH_ROOM));
}
