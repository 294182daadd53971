import type { List, ListItem, RootContent } from "mdast";
import { leadText, textLines } from "../../parse/plain-text.js";
import { dropAnswerLabel } from "../signs/answer-label.js";
import { dropBox } from "../signs/task-box.js";
import { isNumberName } from "../signs/wanted.js";
import { briefOfCode } from "./brief-of-code.js";
import { LIST_ROOM } from "./in-one-line.js";
import { dropSigns } from "./signed-lines.js";

/** Points are told together, where they are short and no sentences; otherwise the first that says something. */
export function briefOfList(list: List): string {
  const points = pointsOf(list);
  const [first = "", ...others] = points.filter((point) => point !== "");
  if (others.length === 0 || points.includes("")) return first;
  if (points.some((point) => /[.。!！?？:：;；]$/.test(point))) return first.replace(/[;；]$/, "");
  const together = [first, ...others].join(/[\u2e80-\u9fff]/.test(first) ? "；" : "; ");
  return together.length <= LIST_ROOM ? together : first;
}

/** The first words of each point. */
export function pointsOf(list: List): string[] {
  return dropSigns(list.children.map((item) => dropAnswerLabel(dropBox(firstWords(item.children)))));
}

/** What the points of a list name, where each of them begins with a name: `**Speed**: ...`, `Size - ...`, but not `Step 1: ...`. */
export function headsOf(list: List): string[] {
  const heads = list.children.map(headOf);
  return heads.some((head) => head === "" || isNumberName(head)) ? [] : heads;
}

/** The name that a point begins with; empty where there is none. */
export function headOf({ children: [first] }: ListItem): string {
  if (first?.type !== "paragraph") return "";
  const text = leadText(first).slice(0, 60);
  const [lead] = first.children;
  const name = lead?.type === "strong" || lead?.type === "inlineCode" ? leadText({ ...first, children: [lead] }) : "";
  const rest = text.slice(name.length);
  if (name !== "" && (/[:：]$/.test(name) || /^\s?(?:[:：–—-]|\()/.test(rest))) return name.replace(/\s?[:：]$/, "");
  const colon = /\s?[:：]\s?| [–—-] /.exec(text.slice(0, 40));
  return colon === null ? "" : text.slice(0, colon.index);
}

/** The first words of blocks that are no label; a name in bold with the points below it. */
function firstWords(blocks: readonly RootContent[]): string {
  const [name, list, ...others] = blocks;
  if (name !== undefined && isInBold(name) && list?.type === "list" && others.length === 0)
    return [leadText(name).replace(/\s?[:：]$/, ""), briefOfList(list)].filter((part) => part !== "").join(": ");
  for (const block of blocks) {
    const words =
      block.type === "list"
        ? briefOfList(block)
        : block.type === "code"
          ? briefOfCode(block)
          : dropAnswerLabel(upToNote(block));
    if (words !== "") return words;
  }
  return "";
}

/** `Note: ...` in the next line of a point is none of its words. */
function upToNote(block: RootContent): string {
  if (block.type !== "paragraph") return leadText(block);
  const lines = textLines(block.children).map(({ text }) => text);
  const note = lines.findIndex((text, at) => at > 0 && noteLabel.test(text));
  return note === -1 ? leadText(block) : lines.slice(0, note).join(" ");
}

const noteLabel =
  /^(?:note|n\.b\.|nb|注意?|备注|補足|참고|nota|observação|remarque|hinweis|anmerkung|примечание|заметка|примітка|uwaga|not|lưu ý|catatan)\s?[:：]/i;

function isInBold(block: RootContent): boolean {
  if (block.type !== "paragraph") return false;
  const words = block.children.filter((child) => child.type !== "text" || /[^\s:：]/.test(child.value));
  return words.length === 1 && words[0]?.type === "strong";
}
