import type { Place } from "../model/place.js";
import type { Problem, ProblemCode } from "../model/problem.js";

/**
 * Adds a problem that keeps a bank from being written.
 *
 * @param place - May know more, such as a `Source` does: file, line and column are kept.
 * @param suggestion - Default: none, where nothing can be said but what is wrong.
 */
export function reportError(
  problems: Problem[],
  code: ProblemCode,
  place: Place,
  message: string,
  suggestion?: string,
): void {
  problems.push(problemOf("error", code, place, message, suggestion));
}

/** Adds a problem that is worth a look, and keeps nothing from being written. Otherwise as `reportError`. */
export function reportWarning(
  problems: Problem[],
  code: ProblemCode,
  place: Place,
  message: string,
  suggestion?: string,
): void {
  problems.push(problemOf("warning", code, place, message, suggestion));
}

/** Place of what is said of a file as a whole. */
export function startOfFile(file: string): Place {
  return { file, line: 1, column: 1 };
}

/** Keys in the order of the JSON form. */
function problemOf(
  level: Problem["level"],
  code: ProblemCode,
  { file, line, column }: Place,
  message: string,
  suggestion: string | undefined,
): Problem {
  return { code, level, file, line, column, message, ...(suggestion === undefined ? {} : { suggestion }) };
}
