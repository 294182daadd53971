import type { Code, RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { isBareAnswerLabel } from "../signs/answer-label.js";
import { isAnnouncement, isUnfinished, leadsOn } from "./announcement.js";
import { briefOfCode } from "./brief-of-code.js";
import { join, withoutMark } from "./in-one-line.js";
import { bareName, nameIn } from "./part-name.js";

/** What code says, behind what stands above it: the name of a part, or a sentence that leads to it. */
export function tellPartInCode(above: RootContent, code: Code): string {
  if (above.type === "heading") return tellBehind(bareName(leadText(above)), code);
  const name = above.type === "paragraph" ? nameIn(above) : undefined;
  if (name !== undefined) return tellBehind(name.text, code);
  const text = leadText(above);
  if (isBareAnswerLabel(text)) return "";
  const lead = withoutMark(text);
  if (above.type !== "paragraph" || lead === text) return "";
  return isUnfinished(lead) ? tellBehind(lead, code) : lead;
}

function tellBehind(name: string, code: Code): string {
  const said = briefOfCode(code);
  return name === "" || isAnnouncement(name) || leadsOn(name) ? said : join(name, said);
}
