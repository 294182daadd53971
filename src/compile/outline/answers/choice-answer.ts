import { escapeMarkdown } from "../../../markdown/escape-markdown.js";
import type { Place } from "../../../model/place.js";
import { collapseSpace, leadText } from "../../parse/plain-text.js";
import { leaveOutNode, placeOfWords, type Range, rangeOf } from "../../parse/reading.js";
import { richText } from "../../parse/rich-text.js";
import type { FoundPrompt } from "../blocks/find-prompt.js";
import { type FoundChoice, stemOf } from "../choice/read-choice.js";
import type { ArticleDraft } from "../draft.js";
import type { OutlineReading } from "../outline-reading.js";
import { isOptionsLabel } from "../signs/options-label.js";
import type { AnswerContext, ReadAnswer } from "./answer-context.js";
import { joinUnlabelled } from "./answer-words.js";
import { dropKeyBefore } from "./key-before-reason.js";
import { leaveOutLabels } from "./leave-out-labels.js";
import { dropOpeningName } from "./opening-name.js";
import { isProperties } from "./part-question.js";

/** The keys are the answer; what explains them is the explanation. */
export function withChoice(
  reading: OutlineReading,
  { options, keys, standsFor = [], before, after, remark }: FoundChoice,
  text: string,
  followUps: ArticleDraft["followUps"],
  found: FoundPrompt,
  { prompt, task }: AnswerContext,
): ReadAnswer {
  const isHan = /[\u2e80-\u9fff]/.test(keys[0] ?? "");
  const told = keys.join(isHan ? "；" : "; ");
  // `All of the above` says nothing alone.
  const meant = standsFor.join(isHan ? "；" : "; ");
  const brief = collapseSpace(meant === "" ? told : `${told}${isHan ? "：" : ": "}${meant}`);
  const range = { start: found.range.start, end: reading.lines.startOf((reading.answers.at(-1)?.endLine ?? 0) + 1) };
  const place = placeOfKey(reading, range, options, keys[0] ?? "");
  const ranges = leaveOutLabels(reading, after).map((block) => rangeOf(reading, block));
  const parts = [remark, joinUnlabelled(reading, ranges)].map((part) => dropOpeningName(reading, part));
  const explanation = dropKeyBefore(parts.filter((part) => part !== "").join("\n\n"), keys);
  const asked = richText(found.content, prompt, reading.addresses) ?? escapeMarkdown(prompt);
  const labels = before.filter((node) => isOptionsLabel(leadText(node)) || isProperties(node));
  for (const label of labels) leaveOutNode(reading, "label", label);
  const stem = [...task, ...before.filter((node) => !labels.includes(node))];
  const choice = { stem: stemOf(reading, asked, stem), options };
  const briefMarkdown = richText([], brief, reading.addresses);
  return {
    answer: {
      brief,
      ...(briefMarkdown !== undefined && { briefMarkdown }),
      place,
      text: text === "" ? brief : text,
      isLong: true,
    },
    article: { ...(explanation !== "" && { explanation }), followUps, choice },
  };
}

/** Where the words of the first key stand. Of a key of one line, in what was written: words of a picture may be anywhere, too. */
function placeOfKey(reading: OutlineReading, range: Range, options: FoundChoice["options"], words: string): Place {
  const written = options.find(({ correct }) => correct)?.text ?? "";
  const whole = written.includes("\n") ? undefined : placeOfWords(reading, written, range);
  if (whole === undefined) return placeOfWords(reading, words, range) ?? reading.lines.placeOf(range.start);
  const start = reading.lines.offsetOf(whole);
  return placeOfWords(reading, words, { start, end: start + written.length }) ?? whole;
}
