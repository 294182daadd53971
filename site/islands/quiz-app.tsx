import { type Attempt, type Blueprint, drawQuiz, markQuiz, type Quiz, recordResult } from "llm-interview/quiz";
import { useEffect, useRef, useState } from "preact/hooks";
import { appWords } from "./app-words.js";
import { beginAttempt, keepAttempt, newId } from "./attempts.js";
import { keepFinished, readFinished } from "./finished.js";
import { ProgressPanel, SavedNotice } from "./progress-panel.js";
import { type QuizWish, toBlueprint } from "./quiz-address.js";
import { QuizForm } from "./quiz-form.js";
import { QuizResultView } from "./quiz-result.js";
import { QuizSitting } from "./quiz-sitting.js";
import { bankStateOf, changeBank } from "./saved-state.js";
import type { Study } from "./study.js";
import { useSaved } from "./use-saved.js";

const words = appWords.quiz;

/** Where one is: it stands in the address, so that a reload and "back" lead there. */
type Place = { readonly at: "form" } | { readonly at: "quiz" | "result"; readonly id: string };

function readPlace(): Place {
  const [, at, id] = /^#(quiz|result)=(\w+)$/.exec(location.hash) ?? [];
  return (at === "quiz" || at === "result") && id !== undefined ? { at, id } : { at: "form" };
}

/** From the set-up of a quiz to its result. */
export function QuizApp({ study }: { readonly study: Study }) {
  const saved = useSaved();
  const own = bankStateOf(saved.state, study.name);
  const [place, setPlace] = useState(readPlace);
  const [message, setMessage] = useState<string>();
  useEffect(() => {
    const read = () => setPlace(readPlace());
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);
  const formHeading = useRef<HTMLHeadingElement>(null);
  const isBack = useRef(false);
  useEffect(() => {
    if (isBack.current && place.at === "form") formHeading.current?.focus();
    isBack.current = true;
  }, [place.at]);
  const goTo = (hash: string) => {
    setMessage(undefined);
    location.hash = hash;
  };

  const draw = async (blueprint: Blueprint, seed: string) => {
    const quiz = await drawQuiz(study.bank, blueprint, seed, { progress: own.progress, now: Date.now() }).catch(
      () => undefined,
    );
    if (quiz === undefined) return setMessage(words.notLoaded);
    if (quiz.items.length === 0) return setMessage(words.nothing);
    const attempt = beginAttempt(quiz, Date.now());
    await changeBank(study.name, (state) => keepAttempt(state, attempt));
    goTo(`quiz=${attempt.id}`);
  };
  const start = (wish: QuizWish) => draw(toBlueprint(wish), wish.seed === "" ? newId().slice(0, 8) : wish.seed);
  /** The questions again, by a lot of its own; what was answered before is not shown, and stays recorded. */
  const practise = (ids: readonly string[], like: Partial<Blueprint> = {}) =>
    draw({ ...like, count: ids.length, query: { ids } }, newId().slice(0, 8));

  const finish = async (attempt: Attempt) => {
    keepFinished(attempt);
    const result = markQuiz(attempt.quiz, attempt.responses);
    await changeBank(study.name, (state) => ({
      ...state,
      progress: recordResult(state.progress, result, { id: attempt.id, at: Date.now() }),
      attempts: state.attempts.filter(({ id }) => id !== attempt.id),
    }));
    goTo(`result=${attempt.id}`);
  };

  const attempt = place.at === "quiz" ? own.attempts.find(({ id }) => id === place.id) : undefined;
  const finished = place.at === "form" ? undefined : readFinished(place.id);
  return (
    <>
      <SavedNotice saved={saved} />
      {attempt !== undefined ? (
        <>
          <ShortageNote quiz={attempt.quiz} />
          <QuizSitting key={attempt.id} study={study} attempt={attempt} onFinish={(done) => void finish(done)} />
        </>
      ) : finished !== undefined ? (
        <QuizResultView
          key={finished.id}
          study={study}
          attempt={finished}
          onRetry={(ids) => void practise(ids, { kinds: finished.quiz.blueprint.kinds ?? ["choice"] })}
          onNew={() => goTo("")}
        />
      ) : (
        <>
          {place.at !== "form" && (
            <p class="notice" role="alert">
              {words.gone}
            </p>
          )}
          <Unfinished attempts={own.attempts} study={study} onDiscarded={() => formHeading.current?.focus()} />
          <QuizForm
            study={study}
            progress={own.progress}
            onStart={(wish) => void start(wish)}
            message={message}
            heading={formHeading}
          />
          <ProgressPanel study={study} saved={saved} onPractise={(ids) => void practise(ids)} />
        </>
      )}
    </>
  );
}

function ShortageNote({ quiz }: { readonly quiz: Quiz }) {
  const lacking = quiz.shortages.find(({ of }) => of === "count");
  return lacking === undefined ? null : <p class="count">{words.shortage(lacking.wanted, lacking.drawn)}</p>;
}

/** Quizzes that were begun, here or on a device whose progress was merged. */
function Unfinished({
  attempts,
  study,
  onDiscarded,
}: {
  readonly attempts: readonly Attempt[];
  readonly study: Study;
  readonly onDiscarded: () => void;
}) {
  if (attempts.length === 0) return null;
  const discard = (gone: Attempt) => {
    if (!confirm(words.discardSure)) return;
    void changeBank(study.name, (state) => ({ ...state, attempts: state.attempts.filter(({ id }) => id !== gone.id) }));
    onDiscarded();
  };
  return (
    <section>
      <h2>{words.unfinished}</h2>
      <ul class="unfinished">
        {attempts.map((attempt) => (
          <li key={attempt.id}>
            <a href={`#quiz=${attempt.id}`}>
              {words.goOn}: {attempt.responses.length}/{attempt.quiz.items.length}
            </a>{" "}
            <span class="count">{new Date(attempt.startedAt).toLocaleString(document.documentElement.lang)}</span>{" "}
            <button type="button" class="link" onClick={() => discard(attempt)}>
              {words.discard}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
