import type { Bank, Question } from "llm-interview";
import { useState } from "preact/hooks";
import { Html } from "../frame/html.js";
import { appWords } from "./app-words.js";

/** What was read of a list, section by section. */
export function ListQuestions({ bank }: { readonly bank: Bank }) {
  return (
    <section lang={bank.locale}>
      <h2>{appWords.list.questions}</h2>
      {bank.sections.map(({ id, title }) => (
        <section key={id}>
          <h3>{title}</h3>
          {bank.find({ sections: [id] }).map((question) => (
            <Fold key={question.id} bank={bank} question={question} />
          ))}
        </section>
      ))}
    </section>
  );
}

function Fold({ bank, question }: { readonly bank: Bank; readonly question: Question }) {
  const [html, setHtml] = useState("");
  const load = async () => {
    const { renderQuestion } = await import("./open-list.js");
    setHtml(await renderQuestion(bank, question.id));
  };
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && void load()}>
      <summary>{question.prompt}</summary>
      <p class="count">
        <code>{question.id}</code> {question.tags.map((tag) => `#${tag}`).join(" ")}
      </p>
      {question.status === "answered" && <p class="brief">{question.brief}</p>}
      <Html html={html} />
    </details>
  );
}
