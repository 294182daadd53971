import { takeId } from "../../parse/id-suffix.js";
import type { FoundPrompt } from "../blocks/find-prompt.js";
import { dropBareNumber } from "../entries/bare-numbers.js";
import type { OpenQuestion } from "../open-question.js";
import type { OutlineReading } from "../outline-reading.js";
import { dropInvisible, dropItemLabel, dropLoneNumber, dropSecondNumber } from "../signs/item-label.js";
import { dropListLabel, findListLabels } from "../signs/list-labels.js";
import { dropKindOfQuestion, readQuestionLabel } from "../signs/question-label.js";
import { dropLoneMark, dropQuotation, dropRemarks, findRemarks, type Remark } from "../signs/remarks.js";
import { readSeriesLabel } from "../signs/series-label.js";
import { readShapedLabel } from "../signs/shaped-label.js";
import { dropSourceLink } from "../signs/source-link.js";
import { readBulletNumber, readPrompt } from "../signs/title.js";
import { tellKeys } from "./told-keys.js";

/** What the prompts of a list have beside their words. */
export interface PromptHabits {
  /** What stands behind them, or says who asks, how often and how hard they are. */
  readonly remarks: readonly Remark[];
  /** What stands before them again and again. */
  readonly labels: ReadonlySet<string>;
  /** Many bullets have numbers. */
  readonly haveNumbers: boolean;
}

export function findHabits(questions: readonly OpenQuestion[]): PromptHabits {
  const texts = questions.map(({ entry }) => entry.text);
  const remarks = findRemarks(texts, (ends) => tellKeys(questions, ends));
  return { remarks, labels: findListLabels(texts), haveNumbers: areBulletsNumbered(questions) };
}

/** Fewer numbers may be figures. */
const LEAST_NUMBERED = 5;

/** A third of the bullets that are questions have a number. */
function areBulletsNumbered(questions: readonly OpenQuestion[]): boolean {
  const own = questions.filter(({ entry }) => entry.type === "lead" && entry.form === "bullets");
  const count = own.filter(({ entry }) => entry.number > 0).length;
  return count >= LEAST_NUMBERED && count * 3 >= own.length;
}

/**
 * The words of a prompt, without its id, number, label and what else prompts of its list have beside them. Empty where it has none.
 *
 * @param habits - `letter`: `a) `, where the next of its section is `b) `.
 */
export function barePrompt(
  { source }: OutlineReading,
  entry: OpenQuestion["entry"],
  { text, content, range }: FoundPrompt,
  { remarks, labels, haveNumbers, letter = "" }: PromptHabits & { readonly letter: string | undefined },
): string {
  const plain = dropSourceLink(takeId(text).text, content);
  const own = plain.startsWith(letter) ? plain.slice(letter.length) : plain;
  const words = dropInvisible(takeNumber(entry, dropKindOfQuestion(own), haveNumbers));
  const bare = dropListLabel(dropRemarks(words, remarks), labels);
  return dropQuotation(dropLoneMark(bare, source.slice(range.start, range.end)));
}

/** In a list, `Q:` and `Q3.` set the prompt off; a bare number belongs to its words. */
function takeNumber(entry: OpenQuestion["entry"], text: string, haveNumbers: boolean): string {
  if (entry.type === "heading" && entry.isBareNumber === true) return dropBareNumber(text);
  if (entry.isOfSeries === true) {
    const shaped = entry.type === "heading" ? readShapedLabel(text) : undefined;
    return (shaped ?? readSeriesLabel(text))?.rest ?? text;
  }
  if (entry.type === "heading" || (entry.form !== "numbered" && entry.form !== "bullets"))
    return readPrompt(text).prompt;
  if (entry.form === "bullets" && entry.number > 0 && readQuestionLabel(text) === undefined)
    return dropSecondNumber(text, readBulletNumber(text)?.prompt ?? text);
  const words = dropItemLabel(text);
  return entry.form === "bullets" && entry.number === 0 ? dropLoneNumber(words, haveNumbers) : words;
}
