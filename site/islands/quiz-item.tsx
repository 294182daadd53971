import type { ChoiceQuizItem, ItemResult, OpenQuizItem, QuizItem, QuizResponse } from "llm-interview/quiz";
import { useEffect, useRef, useState } from "preact/hooks";
import { Html } from "../frame/html.js";
import { appWords } from "./app-words.js";
import type { ItemTexts, Study } from "./study.js";

const words = appWords.quiz;

/** What the taker says, before it is known when. */
export type Reply = QuizResponse;

interface QuizItemProps {
  readonly item: QuizItem;
  readonly study: Study;
  /** How it went, once it was answered. */
  readonly result: ItemResult | undefined;
  readonly response: QuizResponse | undefined;
  /** Picked or written so far; survives a reload. */
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onReply: (reply: Reply) => void;
}

/** What was picked or written and not handed in yet. */
export interface Draft {
  readonly picked?: readonly number[];
  readonly text?: string;
}

/** One item: to answer, and once it was answered, with what is right and why. */
export function QuizItemView(props: QuizItemProps) {
  switch (props.item.kind) {
    case "choice":
      return <ChoiceView {...props} item={props.item} />;
    case "open":
      return <OpenView {...props} item={props.item} />;
    case "flashcard":
      return <FlashcardView {...props} brief={props.item.brief} />;
    default:
      return props.item satisfies never;
  }
}

function ChoiceView({
  item,
  study,
  response,
  result,
  draft,
  onDraft,
  onReply,
}: QuizItemProps & { readonly item: ChoiceQuizItem }) {
  const [texts, setTexts] = useState<ItemTexts>();
  const [hint, setHint] = useState("");
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let isHere = true;
    study.textsOf(item).then(
      (loaded) => isHere && setTexts(loaded),
      () => isHere && setFailed(true),
    );
    return () => {
      isHere = false;
    };
  }, [item, study]);
  if (failed)
    return (
      <p class="notice" role="alert">
        {words.notLoaded}
      </p>
    );
  if (texts === undefined) return <p class="loading" aria-busy="true" />;

  const isAnswered = response !== undefined;
  const picked = response !== undefined && "selected" in response ? response.selected : (draft.picked ?? []);
  const isMultiple = item.options.filter(({ correct }) => correct).length > 1;
  const pick = (position: number) => {
    setHint("");
    if (!isMultiple) onDraft({ picked: [position] });
    else
      onDraft({ picked: picked.includes(position) ? picked.filter((one) => one !== position) : [...picked, position] });
  };
  return (
    <form
      class="item"
      onSubmit={(event) => {
        event.preventDefault();
        if (picked.length === 0) setHint(words.pickFirst);
        else onReply({ item: item.number, selected: [...picked].sort((a, b) => a - b) });
      }}
    >
      <fieldset>
        <legend>
          <Html html={texts.stem} className="stem" />
          {isMultiple && <p class="count">{words.several}</p>}
        </legend>
        {texts.options.map(({ text, rationale }, position) => {
          const isKey = item.options[position]?.correct === true;
          const isPicked = picked.includes(position);
          const mark = !isAnswered ? "" : isKey ? " right" : isPicked ? " wrong" : "";
          const reasonId = `reason-${item.number}-${position}`;
          return (
            <div key={position} class="option-room">
              <label class={`option${mark}`}>
                <input
                  type={isMultiple ? "checkbox" : "radio"}
                  name={`item-${item.number}`}
                  checked={isPicked}
                  disabled={isAnswered}
                  aria-describedby={isAnswered ? reasonId : undefined}
                  onChange={() => pick(position)}
                />
                <span class="letter">{String.fromCharCode(65 + position)}.</span>
                <Html as="span" html={text} className="option-text" />
              </label>
              {isAnswered && (
                <div class="reason" id={reasonId}>
                  <strong class={`verdict ${isKey ? "right" : "wrong"}`}>
                    {isKey ? words.optionRight : words.optionWrong}
                  </strong>
                  {rationale !== undefined && <Html html={rationale} />}
                </div>
              )}
            </div>
          );
        })}
      </fieldset>
      {isAnswered ? (
        <Verdict result={result} />
      ) : (
        <p class="choice-actions">
          <button type="submit">{words.answer}</button>
          <span role="status">{hint}</span>
        </p>
      )}
    </form>
  );
}

function Verdict({ result }: { readonly result: ItemResult | undefined }) {
  if (result?.kind !== "choice") return null;
  const isRight = result.score === 1;
  return (
    <p class={`verdict ${isRight ? "right" : "wrong"}`} role="status">
      {isRight ? words.right : result.answered ? words.wrong : words.skipped}
      {result.late && ` · ${words.timeUp}`}
    </p>
  );
}

function OpenView({
  item,
  response,
  result,
  draft,
  onDraft,
  onReply,
}: QuizItemProps & { readonly item: OpenQuizItem }) {
  const text = response !== undefined && "text" in response ? response.text : (draft.text ?? "");
  return (
    <form
      class="item"
      onSubmit={(event) => {
        event.preventDefault();
        onReply({ item: item.number, text });
      }}
    >
      <p class="stem">{item.prompt}</p>
      <label>
        {words.ownAnswer}
        <textarea
          rows={7}
          value={text}
          readOnly={response !== undefined}
          onInput={(event) => onDraft({ text: event.currentTarget.value })}
        />
      </label>
      {response === undefined && <button type="submit">{words.submitOpen}</button>}
      {result?.kind === "open" && response !== undefined && (
        <section>
          <h3>{words.rubric}</h3>
          <ul class="rubric">
            {result.selfCheck.points.map((point) => (
              <li key={point.text} class={point.status}>
                {point.must && <strong class="must">{words.must}</strong>} {point.text}{" "}
                <span class="count">{words.found[point.status]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </form>
  );
}

function FlashcardView({ item, brief, response, onReply }: QuizItemProps & { readonly brief: string }) {
  const [isTurned, setTurned] = useState(false);
  const focus = useRef<HTMLButtonElement>(null);
  useEffect(() => focus.current?.focus(), [isTurned]);
  const isShown = isTurned || response !== undefined;
  return (
    <div class="item">
      <p class="stem">{item.prompt}</p>
      {isShown ? (
        <p class="brief">{brief}</p>
      ) : (
        <button type="button" onClick={() => setTurned(true)}>
          {words.reveal}
        </button>
      )}
      {isShown && response === undefined && (
        <p class="choice-actions">
          <button type="button" ref={focus} onClick={() => onReply({ item: item.number, recalled: true })}>
            {words.recalled}
          </button>
          <button type="button" class="quiet" onClick={() => onReply({ item: item.number, recalled: false })}>
            {words.forgot}
          </button>
        </p>
      )}
    </div>
  );
}
