import type { Blockquote, List, ListItem, RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import { textOfItem } from "../forms/item.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { endsInQuotedQuestion } from "../signs/quoted-question.js";

/**
 * Parts questions with answers of their own from the quotation that they end: `> Of lead.`, and in it `> - Why of lead?` above `>> It is heavy.`
 * A quotation right below an item, or in it, answers that; where no item has one, the list is a part of what is quoted.
 */
export function partQuotedPairs(blocks: readonly AnswerBlock[]): readonly AnswerBlock[] {
  return blocks.flatMap((block): readonly AnswerBlock[] =>
    block.node.type === "blockquote" ? (partQuotation(block, block.node) ?? [block]) : [block],
  );
}

function partQuotation(block: AnswerBlock, { children, position }: Blockquote): readonly AnswerBlock[] | undefined {
  const from = children.findIndex(({ type }) => type === "list");
  if (from === -1) return undefined;
  const asked = joinPairs(children.slice(from));
  if (asked === undefined) return undefined;
  const last = children[from - 1];
  // What a colon introduces is what it speaks of.
  if (last !== undefined && /[:：]$/.test(leadText(last))) return undefined;
  const list = { ...block, node: asked };
  const [start, end] = [position?.start, last?.position?.end];
  if (start === undefined || end === undefined) return [list];
  const kept: Blockquote = { type: "blockquote", children: children.slice(0, from), position: { start, end } };
  return [{ ...block, node: kept }, list];
}

/** All items as one list, each with what answers it; `undefined` where one does not ask, or none is answered. */
function joinPairs(blocks: readonly RootContent[]): List | undefined {
  const items: ListItem[] = [];
  let answered = 0;
  let isOpen = false;
  for (const node of blocks) {
    if (node.type === "list") {
      for (const item of node.children) {
        if (!asks(item)) return undefined;
        items.push(item);
        if (item.children.slice(1).some(({ type }) => type === "blockquote")) answered++;
      }
      isOpen = true;
    } else {
      const last = items.at(-1);
      if (node.type !== "blockquote" || !isOpen || last === undefined) return undefined;
      items[items.length - 1] = withAnswer(last, node);
      answered++;
      isOpen = false;
    }
  }
  const [start, end] = [items[0]?.position?.start, items.at(-1)?.position?.end];
  if (answered * 2 < items.length || start === undefined || end === undefined) return undefined;
  return { type: "list", ordered: false, spread: true, children: items, position: { start, end } };
}

function withAnswer(item: ListItem, { children, position }: Blockquote): ListItem {
  const [start, end] = [item.position?.start, position?.end];
  const place = start === undefined || end === undefined ? {} : { position: { start, end } };
  return { ...item, spread: true, children: [...item.children, ...(children as ListItem["children"])], ...place };
}

function asks(item: ListItem): boolean {
  const text = textOfItem(item);
  if (!/[?？؟][)）"”]?$/.test(text) || !looksLikeQuestion(text)) return false;
  return !isAnswerLabel(text) && !endsInQuotedQuestion(text);
}
