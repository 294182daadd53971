import { type Attempt, markQuiz, type QuizResponse, recordReview, synonymsOf } from "llm-interview/quiz";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { appWords } from "./app-words.js";
import { addResponse, keepAttempt, nextOpen, responseTo, timeLeft } from "./attempts.js";
import { keepDrafts, readDrafts } from "./drafts.js";
import { type Draft, QuizItemView } from "./quiz-item.js";
import { changeBank } from "./saved-state.js";
import type { Study } from "./study.js";

const words = appWords.quiz;

interface QuizSittingProps {
  readonly study: Study;
  /** As it is saved. */
  readonly attempt: Attempt;
  readonly onFinish: (attempt: Attempt) => void;
}

/** A quiz that is being taken: an item at a time, each answer saved and explained at once. */
export function QuizSitting({ study, attempt, onFinish }: QuizSittingProps) {
  const { items } = attempt.quiz;
  const [position, setPosition] = useState(() =>
    Math.max(
      0,
      items.findIndex(({ number }) => number === nextOpen(attempt)?.number),
    ),
  );
  const [drafts, setDrafts] = useState(() => readDrafts(attempt.id));
  const heading = useRef<HTMLHeadingElement>(null);
  const onward = useRef<HTMLButtonElement>(null);
  const hasReplied = useRef(false);
  const item = items[position];
  const answered = item === undefined ? undefined : responseTo(attempt, item.number);
  const spent = useClock(attempt, answered === undefined, (seconds) => {
    void changeBank(study.name, (state) => {
      const known = state.attempts.find(({ id }) => id === attempt.id);
      return known === undefined ? state : keepAttempt(state, { ...known, spent: seconds, savedAt: Date.now() });
    });
  });
  const left = timeLeft(attempt, spent());
  const result = useMemo(
    () => markQuiz(attempt.quiz, attempt.responses, { synonyms: synonymsOf(study.bank.tags) }),
    [attempt, study],
  );

  useEffect(() => {
    if (left !== undefined && left <= 0 && answered === undefined) onFinish(attempt);
  });
  useEffect(() => heading.current?.focus(), [position]);
  // The button that was pressed is gone with the answer.
  useEffect(() => {
    if (!hasReplied.current || answered === undefined) return;
    hasReplied.current = false;
    onward.current?.focus();
  });
  if (item === undefined) return null;

  const reply = (response: QuizResponse) => {
    const now = Date.now();
    const seconds = spent();
    hasReplied.current = true;
    void changeBank(study.name, (state) => {
      // Another tab may have gone on meanwhile.
      const known = state.attempts.find(({ id }) => id === attempt.id);
      if (known === undefined) return state;
      const kept = keepAttempt(state, addResponse(known, response, seconds, now));
      // A card that was turned over is a review, too.
      if (!("recalled" in response) || responseTo(known, item.number) !== undefined) return kept;
      return { ...kept, reviews: recordReview(kept.reviews, item, response.recalled ? "good" : "again", now) };
    });
  };
  const draft = (change: Draft) => {
    const next = { ...drafts, [item.number]: change };
    setDrafts(next);
    keepDrafts(attempt.id, next);
  };
  const open = items.length - attempt.responses.length;
  const next = nextOpen(attempt, position);
  const section = study.bank.section(item.section)?.title ?? item.section;
  return (
    <section class="sitting">
      <h2 ref={heading} tabIndex={-1}>
        {words.item(position + 1, items.length)}
      </h2>
      <p class="count">
        {section} · {appWords.explore.difficulties[item.difficulty]}
        {left !== undefined && (
          <span role="timer" class="timer">
            {" · "}
            {words.timeLeft} {showClock(left)}
          </span>
        )}
      </p>
      <QuizItemView
        key={item.number}
        item={item}
        study={study}
        response={answered}
        result={result.items[position]}
        draft={drafts[item.number] ?? {}}
        onDraft={draft}
        onReply={reply}
      />
      <p class="choice-actions">
        {answered !== undefined && next !== undefined && (
          <button type="button" ref={onward} onClick={() => setPosition(items.indexOf(next))}>
            {words.next}
          </button>
        )}
        <button
          type="button"
          ref={next === undefined ? onward : null}
          class={open === 0 ? undefined : "quiet"}
          onClick={() => onFinish(attempt)}
        >
          {open === 0 ? words.finish : words.finishLeft(open)}
        </button>
        {answered !== undefined && study.addressOf !== undefined && (
          <a href={study.addressOf(item.id)} target="_blank" rel="noopener">
            {words.readMore}
          </a>
        )}
      </p>
      <nav class="numbers" aria-label={words.goTo}>
        {items.map(({ number }, index) => {
          const one = result.items[index];
          const isAnswered = responseTo(attempt, number) !== undefined;
          const mark =
            !isAnswered || one === undefined
              ? ""
              : one.kind === "choice"
                ? one.score === 1
                  ? "right"
                  : "wrong"
                : "done";
          const state = mark === "right" ? words.right : mark === "wrong" ? words.wrong : "";
          return (
            <button
              key={number}
              type="button"
              class={`quiet ${mark}`}
              aria-current={index === position ? "step" : undefined}
              aria-label={`${index + 1}${state === "" ? "" : `, ${state}`}`}
              onClick={() => setPosition(index)}
            >
              {index + 1}
            </button>
          );
        })}
      </nav>
    </section>
  );
}

/**
 * Counts the seconds spent on the next answer; stands while an explanation is read. Of a quiz with a limit, what was spent is saved every
 * few seconds, so that a reload gives no time back.
 */
function useClock(attempt: Attempt, isRunning: boolean, save: (seconds: number) => void): () => number {
  const hasLimit = attempt.quiz.blueprint.limits?.total !== undefined;
  const begun = useRef({ at: Date.now(), spent: attempt.spent, responses: attempt.responses.length, isRunning });
  const [, tick] = useState(0);
  const spent = () =>
    begun.current.spent + (begun.current.isRunning ? Math.max(0, Date.now() - begun.current.at) / 1000 : 0);
  if (begun.current.responses !== attempt.responses.length)
    begun.current = { at: Date.now(), spent: 0, responses: attempt.responses.length, isRunning };
  else if (begun.current.isRunning !== isRunning)
    begun.current = { ...begun.current, at: Date.now(), spent: spent(), isRunning };
  useEffect(() => {
    if (!hasLimit || !isRunning) return;
    let ticks = 0;
    const timer = setInterval(() => {
      tick((so) => so + 1);
      if (++ticks % 5 === 0) save(spent());
    }, 1000);
    return () => clearInterval(timer);
  }, [hasLimit, isRunning, attempt.responses.length]);
  return spent;
}

function showClock(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
