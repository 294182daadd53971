import type { Problem } from "../../model/problem.js";
import { escapeControls } from "../../text/escape-controls.js";
import type { Bilingual, Language } from "../../text/language.js";

export type ProblemFormat = "pretty" | "json" | "github";

/**
 * Writes problems one to a line, with a closing count where people read them. Empty if there are none.
 *
 * @param language - Of the count. What a problem says is English, whoever reads it: editors and pages match it.
 */
export function renderProblems(problems: readonly Problem[], format: ProblemFormat, language: Language): string {
  if (format === "json") return `${JSON.stringify(problems, null, 1)}\n`;
  if (problems.length === 0) return "";
  if (format === "github") return problems.map((problem) => `${renderGithub(problem)}\n`).join("");
  const lines = problems.map(({ file, line, column, level, code, message, suggestion }) => {
    const place = `${escapeControls(file)}:${line}:${column}`;
    return `${place}  ${level}  ${code}  ${escapeControls(suggestion === undefined ? message : `${message} ${suggestion}`)}\n`;
  });
  return `${lines.join("")}${counts[language](countErrors(problems), problems.length)}\n`;
}

const counts: Bilingual<(errors: number, all: number) => string> = {
  zh: (errors, all) => `${errors} 个错误，${all - errors} 个警告`,
  en: (errors, all) => `${plural(errors, "error")}, ${plural(all - errors, "warning")}`,
};

function countErrors(problems: readonly Problem[]): number {
  return problems.filter(({ level }) => level === "error").length;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/**
 * A workflow command, which GitHub shows beside the line.
 * Format: https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
function renderGithub({ file, line, column, level, code, message, suggestion }: Problem): string {
  const data = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const property = (text: string) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
  const properties = `file=${property(file)},line=${line},col=${column},title=${property(code)}`;
  return escapeControls(
    `::${level} ${properties}::${data(suggestion === undefined ? message : `${message} ${suggestion}`)}`,
  );
}
