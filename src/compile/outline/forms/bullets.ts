import type { ListItem, RootContent } from "mdast";
import { isLink, isLinkList, isPointer } from "../../parse/link-list.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { readBulletNumber } from "../signs/title.js";
import { countLeads, type OutlineForm } from "./form.js";
import { freeGluedList } from "./glued-list.js";
import { textOfItem } from "./item.js";

/** `- What is RAG?`, or `- 1. What is RAG?` with a number by hand. */
export const bullets: OutlineForm<"bullets"> = {
  name: "bullets",
  entries(blocks, at, reading) {
    const list = blocks[at] as RootContent;
    if (list.type !== "list" || list.ordered === true || isLinkList(list)) return undefined;
    const items = list.children.map((written) => {
      // A link to read on may have another below it.
      const item = isPointer(written) ? written : freeGluedList(written, reading);
      const { node, number } = unwrap(item);
      const text = textOfItem(node);
      return { item, node, text, number: number ?? readBulletNumber(text)?.number };
    });
    const isNumbered = areNumbered(items);
    const entries = items.map(({ item, node, text, number }) => ({
      type: "lead" as const,
      form: "bullets" as const,
      node,
      group: list,
      ...(item !== node && { bullet: item }),
      marker: "",
      number: isNumbered ? (number ?? 0) : 0,
      text,
      asks: looksLikeQuestion(isNumbered ? (readBulletNumber(text)?.prompt ?? text) : text),
      isLabelled: readQuestionLabel(text) !== undefined,
    }));
    return { entries, blocks: 1 };
  },
  recognise: countLeads,
};

/** The first of a list that has no second: `一、`, `4.1`, `2-1-7`. */
const lone = /^(?:[^、]{1,3}、|(?:[0-9]{1,2}[.．]){1,3}1\s|[0-9]{1,2}-[0-9]{1,2}-[0-9]{1,3}\s)/;

/** `- 1 ...` may begin with a figure; when most bullets of a list do, they are numbered. `- 1、...` always is. */
function areNumbered(
  items: readonly { readonly node: ListItem; readonly text: string; readonly number: number | undefined }[],
) {
  const worded = items.filter(({ node, text }) => /[\p{L}\p{N}]/u.test(text) && !isLink(node));
  const numbered = worded.filter(({ number }) => number !== undefined);
  return numbered.length * 2 > worded.length && (numbered.length > 1 || lone.test(numbered[0]?.text ?? ""));
}

/** `- 1. What is RAG?` is a list in a bullet to CommonMark, and a numbered bullet to its author. */
function unwrap(item: ListItem): { readonly node: ListItem; readonly number: number | undefined } {
  const [list, ...others] = item.children;
  const only = list?.type === "list" && list.ordered === true && list.children.length === 1 ? list : undefined;
  const inner = only?.children[0];
  if (inner === undefined) return { node: item, number: undefined };
  const number = only?.start ?? undefined;
  if (others.length === 0) return { node: inner, number };
  // What stands below the number's mark, but not as far to the right as its words, is of the same item.
  const [start, end] = [inner.position?.start, item.position?.end];
  const children = [...inner.children, ...others];
  return {
    node: { ...inner, children, ...(start !== undefined && end !== undefined && { position: { start, end } }) },
    number,
  };
}
