import type { Question } from "llm-interview";
import { type Address, paths } from "./address.js";
import { wordsOf } from "./words.js";

/** Questions as a list of links, each with its brief. */
export function QuestionList({ questions, at }: { readonly questions: readonly Question[]; readonly at: Address }) {
  return (
    <ol class="question-list">
      {questions.map((question) => (
        <li key={question.id}>
          <a href={at.to(paths.question(question.id))}>{question.prompt}</a> <Level question={question} at={at} />
          <p>{question.status === "answered" ? question.brief : wordsOf(at.lang).open}</p>
        </li>
      ))}
    </ol>
  );
}

/** How difficult a question is, in a word. */
export function Level({ question, at }: { readonly question: Question; readonly at: Address }) {
  return <span class={`level level-${question.difficulty}`}>{wordsOf(at.lang).difficulties[question.difficulty]}</span>;
}
