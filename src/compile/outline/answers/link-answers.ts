import type { PhrasingContent, RootContent } from "mdast";
import { collapseSpace, plainText } from "../../parse/plain-text.js";
import { isLabelledLink } from "../blocks/pointer-line.js";
import { blocksBelow, type OpenQuestion } from "../open-question.js";
import { isLinkOnly } from "./says-nothing.js";

/** One link may be an answer: `**Which tool?** [Make](...)`. */
const LEAST = 2;
/** Behind a label, so may some be. */
const LEAST_LABELLED = 4;

/** Tells whether the links below the questions of a section or list lead to answers and are none: most of what stands below any is nothing else. */
export function areLinkAnswers(questions: readonly OpenQuestion[]): boolean {
  let linked = 0;
  let labelled = 0;
  let others = 0;
  for (const question of questions) {
    const lines = linesBelow(question);
    const blocks = blocksBelow(question);
    if (lines.length === 0 && blocks.length === 0) continue;
    const areLinks = (lines.length === 0 || areLinksAlone(lines)) && blocks.every((block) => isLinkOnly(block, true));
    if (areLinks) linked++;
    else if (lines.length === 0 && blocks.length === 1 && blocks.every(isLabelledLink)) labelled++;
    else others++;
  }
  return linked + labelled >= (labelled > 0 ? LEAST_LABELLED : LEAST) && linked + labelled > others;
}

/** Tells whether content has links and no words beside them. */
export function areLinksAlone(content: readonly PhrasingContent[]): boolean {
  const parts = content.flatMap((part) =>
    part.type === "strong" || part.type === "emphasis" ? part.children : [part],
  );
  const words = parts.filter((part) => part.type !== "break" && part.type !== "link" && part.type !== "html");
  return parts.some(({ type }) => type === "link") && words.every((part) => collapseSpace(plainText([part])) === "");
}

/** What stands in the paragraph of the prompt behind its first line. */
function linesBelow({ entry: { node } }: OpenQuestion): readonly PhrasingContent[] {
  const first: RootContent | undefined = node.type === "listItem" ? node.children[0] : node;
  return first?.type === "paragraph" ? behindFirstLine(first.children) : [];
}

/** The content of a paragraph behind its first line break, however that is written. */
export function behindFirstLine(content: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const at = content.findIndex((part) => part.type === "break" || (part.type === "text" && /[\r\n]/.test(part.value)));
  const broken = content[at];
  if (broken === undefined) return [];
  const rest = content.slice(at + 1);
  return broken.type === "text" ? [{ ...broken, value: broken.value.replace(/^[^\r\n]*/, "") }, ...rest] : rest;
}
