import type { Element } from "hast";
import { element, inline, markdown } from "../html/tree.js";
import type { ChoiceOption } from "../model/article.js";
import type { RenderWords } from "./words.js";

/** Options with their verdicts and rationales. `picked` has positions from 0; `undefined` where nobody was asked. */
export function optionList(
  options: readonly ChoiceOption[],
  picked: readonly number[] | undefined,
  words: RenderWords,
): Element {
  return element(
    "ol.options",
    options.map(({ text, correct, rationale }, position) => {
      const isPicked = picked?.includes(position) === true;
      return element(
        `li.option.${correct ? "correct" : "wrong"}${isPicked ? ".picked" : ""}`,
        element("div.option-text", inline(text)),
        " ",
        element("strong.verdict", correct ? words.right : words.wrong),
        isPicked && [" ", element("em.choice-made", words.picked)],
        rationale !== undefined && element("div.rationale", markdown(rationale)),
      );
    }),
  );
}
