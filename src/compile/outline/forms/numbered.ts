import type { RootContent } from "mdast";
import { isLinkList } from "../../parse/link-list.js";
import { promptContent } from "../entries.js";
import { asksInBold } from "../signs/bold-question.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { parseNumeral } from "../signs/title.js";
import { countLeads, type OutlineForm } from "./form.js";
import { freeGluedList } from "./glued-list.js";
import { sourceOfItem, textOfItem } from "./item.js";

const itemMarker = /^[ \t]*(?:([（(【])\s*)?([0-9０-９]+)\s*[*†‡]?([.．)）】、:：])/;

/** The mark in the width of Latin letters, where it has one. */
function narrow(mark: string): string {
  return mark === "." || mark === ")" ? mark : mark.normalize("NFKC");
}

/** `1. What is RAG?`, with any mark that CommonMark or a Chinese list knows. */
export const numbered: OutlineForm<"numbered"> = {
  name: "numbered",
  entries(blocks, at, reading) {
    const list = blocks[at] as RootContent;
    if (list.type !== "list" || list.ordered !== true || isLinkList(list)) return undefined;
    let group = { marker: "", list };
    const entries = list.children.map((item) => {
      const node = freeGluedList(item, reading);
      const [, open = "", number = "", close = ""] = itemMarker.exec(sourceOfItem(reading, node)) ?? [];
      const text = textOfItem(node);
      const marker = open === "" ? narrow(close) : "()";
      // To the parser, `2)` and `2、` are items of one list; as elsewhere, another mark begins another.
      if (group.marker !== marker) group = { marker, list: group.marker === "" ? list : { ...list } };
      return {
        type: "lead" as const,
        form: "numbered" as const,
        node,
        group: group.list,
        marker,
        number: parseNumeral(number) ?? 0,
        text,
        asks: looksLikeQuestion(text) || asksInBold(promptContent(node)),
        isLabelled: readQuestionLabel(text) !== undefined,
      };
    });
    return { entries, blocks: 1 };
  },
  recognise: countLeads,
};
