import type { Paragraph, PhrasingContent } from "mdast";
import type { TextLine } from "../../parse/plain-text.js";
import { isMetadata } from "../signs/metadata.js";
import { joinPoints } from "./in-one-line.js";

/** Lines of a paragraph without properties of the question, and without one that only sends the reader on. Lines of code become one. */
export function spokenLines({ children }: Paragraph, lines: readonly TextLine[]): readonly TextLine[] {
  const spoken = lines.filter(({ text }) => !isMetadata(text));
  const [first, ...others] = spoken;
  if (first === undefined) return spoken;
  if (others.length > 0 && children.every(isCode))
    return [{ ...first, text: joinPoints(spoken.map(({ text }) => text)) }];
  return children.some(({ type }) => type === "link") && sendsOn(first.text) ? others : spoken;
}

/** Code, or nothing beside it. */
function isCode(node: PhrasingContent): boolean {
  return node.type === "inlineCode" || node.type === "break" || (node.type === "text" && node.value.trim() === "");
}

const sending =
  /^(?:an? (?:better|good|great|nice|detailed|full|more detailed) (?:explanation|answer|article|overview) (?:is|can be) (?:given|found|available)|(?:please )?(?:look at|have a look at|refer to|check out|read (?:these|this|about|more)|see)|(?:more|further|additional) (?:reading|details|information)\s?:|更多(?:内容|阅读)|(?:拓展|延伸|扩展)阅读|подробнее|más información|mehr dazu)(?=[\s《:：]|$)/i;

/** `A better explanation is given in [the manual](...)`: no more words than that. */
function sendsOn(text: string): boolean {
  return text.length <= 110 && text.split(" ").length <= 12 && sending.test(text);
}
