import type { List, ListItem, RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { countsThings, isPlainName, wantedBy } from "../signs/wanted.js";
import { dropAnnouncement, isAnnouncement, isCounting, isUnfinished, leadsOn } from "./announcement.js";
import { briefOfList, headOf, headsOf, pointsOf } from "./brief-of-list.js";
import { join, joinPoints, LIST_ROOM, withoutMark } from "./in-one-line.js";
import { bareName, isShort, longestName } from "./part-name.js";
import { onlyAsks } from "./sentences.js";
import { type Point, tellNames, tellPoints } from "./tell-points.js";

/** Tells a block: items hold blocks, and these are told as those of an answer are. */
export type TellBlock = (blocks: readonly RootContent[], at: number, prompt: string) => string;

/** One point with a colon leads to what stands below the list. */
export function tellListBlock(
  written: List,
  blocks: readonly RootContent[],
  at: number,
  prompt: string,
  tell: TellBlock,
): string {
  const saying = written.children.filter((item) => !isAddress(item));
  const list = saying.length === 0 ? written : { ...written, children: saying };
  const said = tellOwnPoints(list, prompt, tell);
  const lead = list.children.length === 1 ? said : "";
  const below = blocks[at + 1];
  if (!/[:：]$/.test(lead)) return said;
  return below?.type === "list" ? tellList(lead.replace(/\s?[:：]$/, ""), below, false, prompt, tell) : "";
}

/** A point that is an address alone, beside others that speak. */
function isAddress({ children: [first, ...below] }: ListItem): boolean {
  return first?.type === "paragraph" && below.length === 0 && /^https?:\/\/\S+$/.test(leadText(first));
}

/** Points as they are told by themselves; of those that name parts, the names, or what the first part says. */
function tellOwnPoints(list: List, prompt: string, tell: TellBlock): string {
  const first = briefOfList(list);
  if (onlyAsks(first)) return tellAsked(first, list.children[0]?.children ?? [], tell);
  const more =
    list.children.length > 1 && wantsMore(list, prompt) ? tellPoints(pointsIn(list, prompt, tell), prompt, list) : "";
  if (more !== "") return more;
  const points = pointsOf(list);
  if (!/[:：]$/.test(first)) return first === points[0] ? dropAnnouncement(first) : first;
  const names = points.length > 1 && points.every((point) => /[:：]$/.test(point)) ? joinPoints(points) : "";
  if (names !== "" && names.length <= LIST_ROOM) return names;
  const said = list.children[0] === undefined ? "" : tell(list.children[0].children, 0, prompt);
  return said === "" ? first : said;
}

/** What a thing is, the first point says; unless all of them have names, of which the first is another than is asked for. */
function wantsMore(list: List, prompt: string): boolean {
  if (prompt === "") return false;
  if (wantedBy(prompt) !== "one") return true;
  const [first = ""] = headsOf(list);
  return first !== "" && !isAnnouncement(first) && !prompt.toLowerCase().includes(first.toLowerCase());
}

/** The points of a list, those that lead to something together with it. */
export function pointsIn(list: List, prompt: string, tell: TellBlock): Point[] {
  const texts = pointsOf(list);
  return list.children.map((item, at) => {
    const own = texts[at] ?? "";
    const told = /[:：]$/.test(own) && item.children.length > 1 ? tell(item.children, 0, prompt) : "";
    const isName = /[:：]$/.test(own);
    const said = isName ? told : own;
    const text = at === 0 ? dropAnnouncement(said) : said;
    return { name: isName ? bareName(own) : headOf(item), text: onlyAsks(text) ? "" : text };
  });
}

/** A point that asks is told with its answer: `What is a sloop? A ship.` */
function tellAsked(asked: string, blocks: readonly RootContent[], tell: TellBlock): string {
  const said = blocks.length > 1 && asked.length <= longestName ? tell(blocks, 1, "") : "";
  return said === "" ? "" : `${asked} ${said}`;
}

function isNoName(head: string): boolean {
  return isPlainName(head) || /[?？]$/.test(head);
}

/** What a list says together with the words that lead to it, or the name above it. */
export function tellList(lead: string, list: List, isName: boolean, prompt: string, tell: TellBlock): string {
  const first = withoutMark(tellOwnPoints(list, prompt, tell));
  if (first === "") return "";
  const [points, heads] = [pointsOf(list), headsOf(list).some(isNoName) ? [] : headsOf(list)];
  const told = [points.includes("") ? "" : joinPoints(points), joinPoints(heads)].filter((said) => said !== "");
  const whole = told.map((said) => join(lead, said)).find((said) => said.length <= LIST_ROOM);
  if (whole !== undefined) return whole;
  if (isName) return join(lead, first);
  const areAsked = wantedBy(prompt) === "names" || countsThings(prompt);
  const names = areAsked ? tellNames(pointsIn(list, prompt, tell), prompt) : "";
  if (names !== "") return names;
  if (!leadsOn(lead) && !isCounting(lead) && !isShort(lead) && !isUnfinished(lead)) return lead;
  return told.find((said) => said.length <= LIST_ROOM) ?? (isUnfinished(lead) ? join(lead, first) : first);
}
