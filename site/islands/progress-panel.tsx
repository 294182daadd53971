import { listWeakTopics, listWrongAnswers, planReviews } from "llm-interview/quiz";
import { useState } from "preact/hooks";
import { appWords } from "./app-words.js";
import { download } from "./download.js";
import { pageAddress } from "./lang.js";
import { bankStateOf, mergeSaved, renderState, type Saved } from "./saved-state.js";
import type { Study } from "./study.js";

const words = appWords.progress;

interface ProgressPanelProps {
  readonly study: Study;
  readonly saved: Saved;
  readonly onPractise: (ids: readonly string[]) => void;
}

/** What was done so far, and ways to take it elsewhere. */
export function ProgressPanel({ study: { bank, name }, saved, onPractise }: ProgressPanelProps) {
  const { progress, reviews } = bankStateOf(saved.state, name);
  const wrong = listWrongAnswers(progress, bank);
  const weak = listWeakTopics(progress, bank).slice(0, 5);
  const due = planReviews(reviews, bank.questions, Date.now()).filter(({ status }) => status === "due").length;
  return (
    <section class="progress-panel">
      <h2>{words.title}</h2>
      <p>
        {words.answers(progress.answers.length)} · <a href={pageAddress("/review/")}>{words.due(due)}</a>
      </p>
      {wrong.length > 0 && (
        <p>
          <button type="button" class="quiet" onClick={() => onPractise(wrong.map(({ id }) => id))}>
            {words.wrongBook(wrong.length)}
          </button>
        </p>
      )}
      {weak.length > 0 && (
        <>
          <h3>{words.weakest}</h3>
          <ul class="bars">
            {weak.map(({ topic, score, count }) => (
              <li key={topic}>
                <a href={pageAddress(`/tags/${topic}/`)}>{bank.tag(topic)?.label ?? topic}</a>
                <meter min={0} max={1} value={score} aria-label={bank.tag(topic)?.label ?? topic} />
                <span class="count">
                  {Math.round(score * 100)}% / {count}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Transfer saved={saved} />
    </section>
  );
}

/** Export, import and merge, in the format of the command line. */
function Transfer({ saved }: { readonly saved: Saved }) {
  const [message, setMessage] = useState<{ readonly text: string; readonly isFault: boolean }>();
  const read = async (file: File) => {
    try {
      await mergeSaved(await file.text());
      setMessage({ text: words.imported, isFault: false });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setMessage({ text: words.importFailed + reason, isFault: true });
    }
  };
  return (
    <>
      <p class="choice-actions">
        <button type="button" class="quiet" onClick={() => download("state.json", renderState(saved.state))}>
          {words.export}
        </button>
        <label class="button quiet">
          {words.import}
          <input
            type="file"
            accept="application/json,.json"
            class="unseen"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              currentTarget.value = "";
              if (file !== undefined) void read(file);
            }}
          />
        </label>
      </p>
      {message !== undefined && (
        <p class={message.isFault ? "notice" : undefined} role={message.isFault ? "alert" : "status"}>
          {message.text}
        </p>
      )}
      <p class="count">{words.explained}</p>
    </>
  );
}

/** Says what became of saved progress that could not be read or cannot be kept. */
export function SavedNotice({ saved: { notice } }: { readonly saved: Saved }) {
  if (notice === undefined) return null;
  const text =
    notice.kind === "damaged" ? words.damaged(notice.keptAs) : notice.kind === "later" ? words.later : words.notSaved;
  return (
    <p class="notice" role="alert">
      {text}
    </p>
  );
}
