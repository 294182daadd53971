import type { RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { leaveOutNode, placeOfNode } from "../../parse/reading.js";
import { reportWarning } from "../../report.js";
import type { FoundPrompt } from "../blocks/find-prompt.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import { isLabelledLink, repeatsPrompt } from "../blocks/pointer-line.js";
import type { ChoiceResult } from "../choice/read-choice.js";
import type { ArticleDraft } from "../draft.js";
import type { OutlineReading } from "../outline-reading.js";
import { isMetadata, isProperty } from "../signs/metadata.js";
import type { AnswerContext, ReadAnswer } from "./answer-context.js";
import { answerOf, findTelling, textOf } from "./answer-words.js";
import { asksAboutBelow } from "./asked-about.js";
import { withChoice } from "./choice-answer.js";
import { leaveOutLabels, leaveOutPointer, leaveOutRepeatedPrompt } from "./leave-out-labels.js";
import type { LetteredPoints } from "./lettered-points.js";
import { isLinkOnly, saysNothing } from "./says-nothing.js";

/** What was found in an answer beside its words. */
interface FoundBeside {
  readonly choice?: ChoiceResult | undefined;
  readonly lettered?: LetteredPoints | undefined;
  readonly boxes?: RootContent | undefined;
  readonly followUps: ArticleDraft["followUps"];
  /** The prompt with what only sends the reader on. */
  readonly written: FoundPrompt;
}

/** Reads what an answer says: its words, else the links that it consists of, beside what was found in it before. */
export function readWords(
  reading: OutlineReading,
  found: FoundPrompt,
  rest: readonly AnswerBlock[],
  context: AnswerContext,
  { choice, lettered, boxes, followUps, written }: FoundBeside,
): ReadAnswer {
  const nodes = rest.map(({ node }) => node);
  const own = leaveOutLabels(reading, leaveOutRepeatedPrompt(reading, nodes, context.prompt));
  // Links to tick off are no options behind a label.
  const isOpen = choice === undefined && boxes === undefined;
  const leadsOn = (node: RootContent) =>
    isLinkOnly(node, isOpen) || (isLabelledLink(node) && (context.areLinks || repeatsPrompt(node, context.prompt)));
  const saying = own.filter((node) => !leadsOn(node) && !saysNothing(node));
  // A property of the question or a title is no answer beside a link that leads to it.
  const isBeside = (node: RootContent) =>
    node.type === "heading" ||
    (node.type === "paragraph" && (isMetadata(leadText(node)) || isProperty(leadText(node))));
  const says = context.isPointed || (saying.length < own.length && saying.every(isBeside)) ? [] : saying;
  const hasWords = found.answer.length > 0 || says.length > 0;
  const isDropped = written.answer.length > found.answer.length;
  // Behind a label such as `Useful resources:` they are about the subject, and no answer stands there.
  const links = hasWords || own.some(saysNothing) ? "" : textOf(reading, isDropped ? written : found, own);
  if (links === "") {
    if (isDropped) leaveOutPointer(reading, found);
    if (!hasWords) for (const node of own) leaveOutNode(reading, "navigation", node);
  }
  const asWritten = hasWords ? textOf(reading, found, own) : "";
  const text = context.isCell ? asWritten.replaceAll("\\|", "|") : asWritten;
  if (choice?.kind === "choice")
    return withChoice(reading, choice.choice, text === "" ? links : text, followUps, found, context);
  // Boxes before links alone are there to be ticked off.
  const unclear = hasWords ? (choice?.from ?? boxes) : undefined;
  if (unclear !== undefined) {
    const { code, why } = choice ?? { code: "key-count", why: "Nothing says which of these options is right." };
    const message = `${why} They stay in the text, and the question is open.`;
    const advice = code === "key-count" ? "Tick one, or write `Answer: A`." : "Change the options.";
    const isSaid = lettered === "questions" || (code === "key-count" && context.isKeyUnread === true);
    if (!isSaid) reportWarning(reading.problems, code, placeOfNode(reading, unclear), message, advice);
    return text === "" ? {} : { article: { explanation: text, followUps } };
  }
  // Nobody hides what a question is about.
  const isShown = !rest.some(({ isHidden }) => isHidden);
  if (isShown && asksAboutBelow(found, own, context)) return { article: { explanation: text, followUps } };
  if (links !== "") return { article: { explanation: links, followUps } };
  const telling = findTelling(own, rest);
  const answer = text === "" ? undefined : answerOf(reading, found, telling, text, context);
  if (followUps.length === 0) return answer === undefined ? {} : { answer };
  const article = { ...(answer !== undefined && { explanation: answer.text }), followUps };
  return answer === undefined ? { article } : { answer, article };
}
