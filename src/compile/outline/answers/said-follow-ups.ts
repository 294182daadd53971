import type { ListItem, Paragraph, RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import type { FollowUpPassage } from "./follow-up-passage.js";

const label =
  /^(?:follow[- ]?ups?(?: questions?)?|追问|追問|延伸问题|进阶追问|深掘り|追加質問|꼬리 ?질문|추가 ?질문|repreguntas?|rückfrage|nachfrage|relance|доп(?:олнительный|\.) вопрос)\s?[0-9]{0,2}\s?[:：]\s?(?=\S)/iu;

/** Takes `追问：`, `Follow-up 2:` off the words of a follow-up. */
export function dropFollowUpWord(text: string): string {
  return text.replace(label, "");
}

/**
 * Finds paragraphs that begin in bold with a label and a question, each with its answer in the lines below it: `**Follow-up: Why?**`. Lists and code
 * right below one belong to it.
 */
export function findSaidPassage(blocks: readonly AnswerBlock[], at: number): FollowUpPassage | undefined {
  const units: RootContent[][] = [];
  let end = at;
  for (; end < blocks.length; end++) {
    const { node, isHidden } = blocks[end] as AnswerBlock;
    if (isHidden) break;
    if (node.type === "paragraph" && isSaid(node)) units.push([node]);
    else if (units.length > 0 && (node.type === "list" || node.type === "code")) units.at(-1)?.push(node);
    else break;
  }
  return units.length === 0 ? undefined : { items: units.map(itemOf), count: end - at, isTold: true, isSaid: true };
}

function isSaid({ children: [first, ...others] }: Paragraph): boolean {
  if (first?.type !== "strong" || others.length === 0) return false;
  const text = leadText({ type: "paragraph", children: [first] });
  return label.test(text) && /[?？؟]$/.test(text);
}

function itemOf(blocks: readonly RootContent[]): ListItem {
  const [start, end] = [blocks[0]?.position?.start, blocks.at(-1)?.position?.end];
  const position = start === undefined || end === undefined ? {} : { position: { start, end } };
  return { type: "listItem", spread: true, children: [...blocks] as ListItem["children"], ...position };
}
