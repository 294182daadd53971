import { hasSeveralKeys } from "../article/choice-keys.js";
import { askedElements } from "../html/asked.js";
import { type Child, element, inline, line, markdown, withAttributes } from "../html/tree.js";
import type { ChoiceOption } from "../model/article.js";
import type { PublicQuizItem } from "../quiz/draw/public-quiz.js";
import type { ChoiceQuizItem, QuizItem } from "../quiz/draw/quiz.js";
import { optionList } from "./option-list.js";
import type { RenderOptions } from "./options.js";
import { write } from "./render-article.js";
import { renderWordsFor } from "./words.js";

/**
 * Writes an item of a quiz as HTML to answer it by: a choice item as a `fieldset` with a radio button for each option, or a check box
 * where several are to be picked; an open item with a `textarea`; a flashcard as its prompt. Nothing that tells the answer is in it, also
 * where the item has its keys. Safe as `renderArticle` is.
 *
 * Fields are called `item-1` after the item's number; the values of options are their positions from 0, as responses name them.
 *
 * @param item - Of a quiz, or of what `toPublicQuiz` gives.
 * @example
 * ```ts
 * const form = toPublicQuiz(quiz).items.map((item) => renderQuizItem(item, { locale: bank.locale })).join("");
 * ```
 */
export function renderQuizItem(item: QuizItem | PublicQuizItem, { locale = "en" }: RenderOptions = {}): string {
  const name = `item-${item.number}`;
  if (item.kind === "flashcard") return write(element("div.item.flashcard", asked(item)), locale);
  if (item.kind === "open") {
    const room = withAttributes(element("textarea"), { name, rows: "6", ariaLabel: item.prompt });
    return write(element("div.item.open", asked(item), room), locale);
  }
  const isMultiple = "multiple" in item ? item.multiple : hasSeveralKeys(item);
  const type = isMultiple ? "checkbox" : "radio";
  const legend = element(
    "legend.stem",
    markdown(item.stem),
    isMultiple && element("p.several", renderWordsFor(locale).several),
  );
  const options = item.options.map((option: string | ChoiceOption, position) => {
    const input = withAttributes(element("input"), { type, name, value: String(position) });
    return element("label.option", input, " ", element("span.option-text", optionText(option)));
  });
  return write(element("fieldset.item.choice", legend, options), locale);
}

function asked({ prompt, promptMarkdown }: { readonly prompt: string; readonly promptMarkdown?: string }): Child {
  return askedElements("p.prompt", prompt, promptMarkdown, { line, markdown });
}

function optionText(option: string | ChoiceOption): Child {
  return inline(typeof option === "string" ? option : option.text);
}

/**
 * Writes the options of a choice item with what is right and wrong about each, and why: what to show once it is answered.
 *
 * @param item - Of a quiz, whose order it keeps, or the choice item of an article.
 * @param options - `selected`: positions that were picked, from 0. Default: nobody was asked.
 */
export function renderRationales(
  item: Pick<ChoiceQuizItem, "options">,
  options: RenderOptions & { readonly selected?: readonly number[] } = {},
): string {
  const { locale = "en", selected } = options;
  return write(optionList(item.options, selected, renderWordsFor(locale)), locale);
}
