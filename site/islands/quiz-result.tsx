import { type Attempt, type ItemResult, isMissed, markQuiz, synonymsOf, type Tally } from "llm-interview/quiz";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { appWords } from "./app-words.js";
import { linkToQuiz } from "./quiz-address.js";
import type { Study } from "./study.js";

const words = appWords.quiz;

interface QuizResultProps {
  readonly study: Study;
  readonly attempt: Attempt;
  /** Draws these questions anew. */
  readonly onRetry: (ids: readonly string[]) => void;
  readonly onNew: () => void;
}

/** How a quiz went, and where to go from there. */
export function QuizResultView({ study, attempt, onRetry, onNew }: QuizResultProps) {
  const { bank } = study;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const result = useMemo(
    () => markQuiz(attempt.quiz, attempt.responses, { synonyms: synonymsOf(bank.tags) }),
    [attempt, bank],
  );
  const wrong = result.items.filter(isMissed).map(({ id }) => id);
  const label = (of: "sections" | "tags" | "difficulties", value: string) =>
    of === "sections"
      ? (bank.section(value)?.title ?? value)
      : of === "tags"
        ? (bank.tag(value)?.label ?? value)
        : appWords.explore.difficulties[value === "1" ? 1 : value === "2" ? 2 : 3];
  return (
    <section class="result">
      <h2 tabIndex={-1} ref={heading}>
        {words.result}
      </h2>
      {result.max > 0 && <p class="score">{words.score(String(Math.round(result.score * 100) / 100), result.max)}</p>}
      <p class="choice-actions">
        {wrong.length > 0 && (
          <button type="button" onClick={() => onRetry(wrong)}>
            {words.retryWrong(wrong.length)}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => onRetry(attempt.quiz.items.map(({ id }) => id))}>
          {words.again}
        </button>
        <button type="button" class="quiet" onClick={onNew}>
          {words.newQuiz}
        </button>
        {study.addressOf !== undefined && <ShareLink attempt={attempt} />}
      </p>
      <h3>{words.items}</h3>
      <ol class="result-items">
        {result.items.map((item, index) => {
          const prompt = attempt.quiz.items[index]?.prompt ?? item.id;
          return (
            <li key={item.number}>
              <span class={`verdict ${isMissed(item) ? "wrong" : "right"}`}>{verdictOf(item)}</span>{" "}
              {study.addressOf === undefined ? prompt : <a href={study.addressOf(item.id)}>{prompt}</a>}
            </li>
          );
        })}
      </ol>
      <Bars title={words.bySection} tallies={result.sections} label={(value) => label("sections", value)} />
      <Bars title={words.byDifficulty} tallies={result.difficulties} label={(value) => label("difficulties", value)} />
      <Bars title={words.byTag} tallies={result.tags} label={(value) => label("tags", value)} />
      {result.readNext.length > 0 && study.addressOf !== undefined && (
        <>
          <h3>{words.readNext}</h3>
          <ul>
            {result.readNext.slice(0, 8).flatMap(({ id }) => {
              const question = bank.get(id);
              if (question === undefined || study.addressOf === undefined) return [];
              return [
                <li key={id}>
                  <a href={study.addressOf(id)}>{question.prompt}</a>
                </li>,
              ];
            })}
          </ul>
        </>
      )}
    </section>
  );
}

/** Scores by topic as bars, weakest first. */
function Bars({
  title,
  tallies,
  label,
}: {
  readonly title: string;
  readonly tallies: readonly Tally[];
  readonly label: (value: string) => string;
}) {
  if (tallies.length === 0) return null;
  const weakest = [...tallies].sort((a, b) => a.score / a.max - b.score / b.max);
  return (
    <>
      <h3>{title}</h3>
      <ul class="bars">
        {weakest.map(({ value, score, max }) => (
          <li key={value}>
            <span>{label(value)}</span>
            <meter min={0} max={max} value={score} aria-label={label(value)} />
            <span class="count">
              {Math.round(score * 100) / 100}/{max}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function ShareLink({ attempt }: { readonly attempt: Attempt }) {
  const [isCopied, setCopied] = useState(false);
  const link = `${location.pathname}?${linkToQuiz(attempt.quiz)}`;
  return (
    <>
      <a href={link} class="quiz-link">
        {words.linkHere}
      </a>
      <button
        type="button"
        class="link"
        onClick={() =>
          void navigator.clipboard?.writeText(new URL(link, location.href).href).then(() => setCopied(true))
        }
      >
        {words.share}
      </button>
      <span role="status">{isCopied && words.shared}</span>
    </>
  );
}

function verdictOf(item: ItemResult): string {
  if (!item.answered) return words.skipped;
  if (item.kind === "flashcard") return item.recalled ? words.recalled : words.forgot;
  if (item.kind === "open") return words.ownAnswer;
  return isMissed(item) ? words.wrong : words.right;
}
