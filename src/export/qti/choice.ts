import type { Element } from "xast";
import { x } from "xastscript";
import type { ChoiceItem } from "../../model/article.js";
import type { QtiTexts } from "./content.js";
import { askedAs, scoreDeclaration } from "./elements.js";
import { feedback, response, score } from "./names.js";

/**
 * What stands in the item of a question that is asked by options: one point for the key, or for all of several, and for each
 * option feedback that says why it is right or wrong.
 *
 * The points follow `match_correct`. They are written out instead of named, because an item has either a template or rules,
 * and the feedback needs a rule.
 *
 * @param isShuffled - Whether a reader puts the options in an order of its own.
 */
export function choiceParts({ stem, options }: ChoiceItem, isShuffled: boolean, { inline }: QtiTexts): Element[] {
  const named = options.map((option, index) => ({ ...option, name: `option-${index + 1}` }));
  const keys = named.filter(({ correct }) => correct).map(({ name }) => x("value", name));
  // A declaration of several is matched as a whole: one point for all keys and nothing else, as `all-or-nothing` marks.
  const cardinality = keys.length === 1 ? "single" : "multiple";
  const maxChoices = keys.length === 1 ? 1 : 0;
  const [before, prompt] = askedAs(inline(stem));
  return [
    x("responseDeclaration", { identifier: response, cardinality, baseType: "identifier" }, [
      x("correctResponse", keys),
    ]),
    scoreDeclaration({ normalMaximum: 1 }),
    x("outcomeDeclaration", { identifier: feedback, cardinality, baseType: "identifier" }),
    x("itemBody", [
      ...before,
      x("choiceInteraction", { responseIdentifier: response, shuffle: isShuffled, maxChoices }, [
        ...prompt,
        ...named.map(({ name, text }) => x("simpleChoice", { identifier: name }, inline(text))),
      ]),
    ]),
    x("responseProcessing", rules()),
    ...named.flatMap(({ name, rationale }) =>
      rationale === undefined
        ? []
        : [
            x("modalFeedback", { outcomeIdentifier: feedback, identifier: name, showHide: "show" }, [
              x("div", inline(rationale)),
            ]),
          ],
    ),
  ];
}

function rules(): Element[] {
  const given = x("variable", { identifier: response });
  const correct = x("correct", { identifier: response });
  return [
    x("responseCondition", [
      x("responseIf", [x("match", [given, correct]), setScore("1")]),
      x("responseElse", [setScore("0")]),
    ]),
    x("setOutcomeValue", { identifier: feedback }, given),
  ];
}

function setScore(points: string): Element {
  return x("setOutcomeValue", { identifier: score }, x("baseValue", { baseType: "float" }, points));
}
