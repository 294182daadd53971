import type { Bank } from "../../model/bank.js";
import type { Topic } from "../../quiz/review/study-progress.js";
import { escapeControls } from "../../text/escape-controls.js";
import { labelOfTag, titleOfSection } from "./names-in-bank.js";
import { renderBars } from "./render-bars.js";

/** What topics are drawn with. */
export interface TopicStyle {
  readonly bank: Bank;
  readonly columns: number;
  readonly hasColor: boolean;
}

/** Draws a bar for each topic, in the order given, under the name that the bank has for it. */
export function renderTopicBars(
  topics: readonly Topic[],
  kind: "section" | "tag",
  { bank, columns, hasColor }: TopicStyle,
): string {
  const bars = topics.map(({ topic, count, score }) => ({
    label: escapeControls(kind === "section" ? titleOfSection(topic, bank) : labelOfTag(topic, bank)),
    share: score,
    note: `${Math.round(score * count * 100) / 100}/${count}`,
  }));
  return renderBars(bars, columns, hasColor);
}
