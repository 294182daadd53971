import type { Problem } from "llm-interview/compile";
import { appWords } from "./app-words.js";

const words = appWords.list;

/** Mistakes in a list, each a step from its line. */
export function ListProblems({
  problems,
  onGo,
}: {
  readonly problems: readonly Problem[];
  readonly onGo: (line: number) => void;
}) {
  if (problems.length === 0) return <p>{words.noProblems}</p>;
  return (
    <section>
      <h2>{words.problems}</h2>
      <ul class="problems">
        {problems.slice(0, 200).map(({ line, column, level, code, message, suggestion }) => (
          <li key={`${line} ${column} ${code}`} class={level}>
            <button type="button" class="link" onClick={() => onGo(line)}>
              {words.line(line, column)}
            </button>{" "}
            <code>{code}</code> <span lang="en">{[message, suggestion].filter(Boolean).join(" ")}</span>
          </li>
        ))}
      </ul>
      {problems.length > 200 && <p class="count">+ {problems.length - 200}</p>}
    </section>
  );
}
