import type { ChoicePieces } from "../content/article-html.js";
import { Html } from "./html.js";
import type { Lang } from "./language.js";
import { wordsOf } from "./words.js";

interface ChoiceFormProps {
  /** Begins the ids in it. */
  readonly id: string;
  readonly choice: ChoicePieces;
  /** Positions of options in the order shown. */
  readonly order: readonly number[];
  readonly lang: Lang;
}

const titles: Readonly<Record<Lang, string>> = { zh: "选择题", en: "Multiple choice" };

/**
 * A choice item to answer on the spot. With a script, an answer is told right or wrong at once, each option beside its rationale;
 * without, the rationales unfold.
 */
export function ChoiceForm({ id, choice, order, lang }: ChoiceFormProps) {
  const words = wordsOf(lang);
  const options = order.flatMap((position) => choice.options[position] ?? []);
  const letterOf = (index: number) => String.fromCharCode(65 + index);
  return (
    <section class="part choice" id={id}>
      <h2>{titles[lang]}</h2>
      <form class="choice-form">
        <fieldset>
          <legend>
            <Html html={choice.stem} className="stem" />
          </legend>
          {options.map(({ text, correct }, index) => (
            <label key={letterOf(index)} class="option">
              <input
                type={choice.multiple ? "checkbox" : "radio"}
                name={id}
                value={letterOf(index)}
                data-key={correct ? "" : undefined}
              />
              <span class="letter">{letterOf(index)}.</span>
              <Html as="span" html={text} className="option-text" />
            </label>
          ))}
        </fieldset>
        <p class="choice-actions needs-js">
          <button type="submit">{words.check}</button>
          <button type="reset" hidden>
            {words.tryAgain}
          </button>
          <output data-right={words.right} data-wrong={words.wrong} data-none={words.pickFirst} />
        </p>
        <details class="rationales">
          <summary>{words.showAnswer}</summary>
          <dl>
            {options.map(({ correct, rationale }, index) => (
              <div key={letterOf(index)} class={correct ? "correct" : "wrong"} id={`${id}-${letterOf(index)}`}>
                <dt>
                  {letterOf(index)} · {correct ? words.correctOption : words.wrongOption}
                </dt>
                {rationale !== undefined && (
                  <dd>
                    <Html html={rationale} />
                  </dd>
                )}
              </div>
            ))}
          </dl>
        </details>
      </form>
    </section>
  );
}
