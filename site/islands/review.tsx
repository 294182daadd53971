import { parseQuery, type Query, type Question, queryToParams } from "llm-interview";
import { followMoves, type ReviewGrade, recordReview, undoReview } from "llm-interview/quiz";
import type { Ref } from "preact";
import { render } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Html } from "../frame/html.js";
import { appWords } from "./app-words.js";
import { bank } from "./bank.js";
import { pageAddress } from "./lang.js";
import { planDay } from "./plan-day.js";
import { SavedNotice } from "./progress-panel.js";
import { bankStateOf, changeBank } from "./saved-state.js";
import { loadTexts, type QuestionTexts } from "./texts.js";
import { useSaved } from "./use-saved.js";

const words = appWords.review;
const grades = ["again", "hard", "good", "easy"] as const satisfies readonly ReviewGrade[];
const name = "published";
const usualFresh = 10;

/** Flashcards by spaced repetition: what is due today, and some new ones. */
function Review() {
  const saved = useSaved();
  const [query, setQuery] = useState<Query>(() => parseQuery(bank, new URLSearchParams(location.search)).query);
  const [freshPerDay, setFreshPerDay] = useState(usualFresh);
  const [now, setNow] = useState(Date.now);
  const [isTurned, setTurned] = useState(false);
  const shown = useRef<HTMLElement>(null);
  const hasMoved = useRef(true);
  const turn = () => {
    hasMoved.current = true;
    setTurned(true);
  };
  // To the side of the card that came up: what was pressed is gone. Not where a section was chosen, or time passed.
  useEffect(() => {
    if (!hasMoved.current || shown.current === null) return;
    hasMoved.current = false;
    shown.current.focus({ preventScroll: true });
  });
  // What is being learnt falls due within minutes.
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000);
    return () => clearInterval(timer);
  }, []);

  const { reviews } = bankStateOf(saved.state, name);
  const questions = bank.find({ ...query, statuses: ["answered"] });
  const day = planDay(followMoves(reviews, bank), questions, freshPerDay, now);
  const planned = day.due[0] ?? day.fresh[0];
  const question = planned === undefined ? undefined : bank.get(planned.id);

  const grade = async (given: ReviewGrade) => {
    if (question === undefined || !isTurned) return;
    const at = Date.now();
    setTurned(false);
    await changeBank(name, (state) => ({
      ...state,
      reviews: recordReview(followMoves(state.reviews, bank), question, given, at),
    }));
    hasMoved.current = true;
    setNow(at);
  };
  const undo = async () => {
    setTurned(false);
    await changeBank(name, (state) => ({
      ...state,
      reviews: undoReview(state.reviews, Date.now())?.reviews ?? state.reviews,
    }));
    hasMoved.current = true;
    setNow(Date.now());
  };
  // Before the card is painted: a key that follows at once is meant for what it shows.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const isOn = (selector: string) => event.target instanceof HTMLElement && event.target.closest(selector) !== null;
      if (isOn("input, select, textarea")) return;
      const given = grades[Number(event.key) - 1];
      if (event.key === " ") {
        if (isOn("button, a, summary")) return; // It presses them.
        event.preventDefault();
        turn();
      } else if (given !== undefined) void grade(given);
      else if (event.key === "u") void undo();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });

  return (
    <>
      <SavedNotice saved={saved} />
      <p class="review-bar">
        <label>
          {words.section}{" "}
          <select
            value={query.sections?.[0] ?? ""}
            onChange={({ currentTarget: { value } }) => {
              const next: Query = value === "" ? {} : { sections: [value] };
              history.replaceState(null, "", `?${queryToParams(next)}`);
              setTurned(false);
              setQuery(next);
            }}
          >
            <option value="">{words.all}</option>
            {bank.sections.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>{" "}
        <span class="count" role="status">
          {words.due(day.due.length, day.fresh.length)}
        </span>
      </p>
      {planned === undefined || question === undefined ? (
        <section>
          <p>
            {words.done}{" "}
            {day.next !== undefined && words.nextAt(new Date(day.next).toLocaleString(document.documentElement.lang))}
          </p>
          <button
            type="button"
            ref={shown as Ref<HTMLButtonElement>}
            onClick={() => {
              hasMoved.current = true;
              setFreshPerDay(freshPerDay + 10);
            }}
          >
            {words.more}
          </button>
        </section>
      ) : (
        <section class="card" key={`${question.id} ${reviews.cards.length}`}>
          <p class="count">
            {bank.section(question.section)?.title}
            {planned.status === "new" && ` · ${planned.changed ? words.changed : words.fresh}`}
          </p>
          <h2 class="prompt">{question.prompt}</h2>
          {isTurned ? (
            <Back question={question} onGrade={(given) => void grade(given)} room={shown} />
          ) : (
            <button type="button" ref={shown as Ref<HTMLButtonElement>} onClick={turn}>
              {words.show}
            </button>
          )}
        </section>
      )}
      <p class="count">
        {words.keys}{" "}
        {reviews.cards.length > 0 && (
          <button type="button" class="link" onClick={() => void undo()}>
            {words.undo}
          </button>
        )}
      </p>
    </>
  );
}

/** The answer, and how well it was remembered. */
function Back({
  question,
  onGrade,
  room,
}: {
  readonly question: Question;
  readonly onGrade: (grade: ReviewGrade) => void;
  readonly room: Ref<HTMLElement>;
}) {
  const [texts, setTexts] = useState<QuestionTexts>();
  useEffect(() => {
    let isHere = true;
    // Without them the brief is there, and the page.
    loadTexts(question.section).then(
      (loaded) => isHere && setTexts(loaded[question.id]),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [question]);
  return (
    <div class="back" tabIndex={-1} ref={room as Ref<HTMLDivElement>}>
      {question.status === "answered" && <p class="brief">{question.brief}</p>}
      {texts?.spoken !== undefined && <Html html={texts.spoken} />}
      {texts?.keyPoints !== undefined && <Html html={texts.keyPoints} />}
      {texts?.code !== undefined && (
        <details>
          <summary>{words.showCode}</summary>
          <Html html={texts.code} />
        </details>
      )}
      <p>
        <a href={pageAddress(`/q/${question.id}/`)}>{words.readMore}</a>
      </p>
      <p class="choice-actions grades">
        {grades.map((given, index) => (
          <button
            key={given}
            type="button"
            class={given === "good" ? undefined : "quiet"}
            onClick={() => onGrade(given)}
          >
            <kbd>{index + 1}</kbd> {words.grades[given]}
          </button>
        ))}
      </p>
    </div>
  );
}

const app = document.getElementById("app");
if (app !== null) {
  app.replaceChildren();
  render(<Review />, app);
}
