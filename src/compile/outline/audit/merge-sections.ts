import type { Problem } from "../../../model/problem.js";
import type { OutlineReading } from "../outline-reading.js";
import type { WrittenLine } from "./written-lines.js";

const CODE = "section-without-questions";

/**
 * Makes one report of headings without questions that follow one another, below the first of them, or three and more beside it. A
 * heading that is reported as a question needs no other.
 */
export function mergeSections(reading: OutlineReading, lines: readonly WrittenLine[]): void {
  const { problems } = reading;
  const unread = new Set(problems.flatMap(({ code, line }) => (code === "unread-question" ? [line] : [])));
  const found = new Map(
    problems.flatMap((problem) => (problem.code === CODE ? [[problem.line, problem] as const] : [])),
  );
  const runs: Problem[][] = [];
  let depth = 0;
  let run: Problem[] | undefined;
  const depths = new Map<Problem, number>();
  for (const { line, key, isOwn } of lines) {
    const own = Number(/\bh([1-6])\b/.exec(key)?.[1] ?? 0);
    if (isOwn || (own > 0 && own < depth)) run = undefined;
    const problem = found.get(line);
    if (problem === undefined || unread.has(line)) continue;
    if (run === undefined) {
      run = [];
      runs.push(run);
      depth = own;
    }
    run.push(problem);
    depths.set(problem, own);
  }
  const others = new Map<Problem, readonly Problem[]>();
  const merged = new Set<Problem>();
  for (const [first, ...more] of runs) {
    if (first === undefined) continue;
    // Two titles of one level are of two things.
    if (more.length === 1 && more.some((problem) => depths.get(problem) === depths.get(first))) continue;
    others.set(first, more);
    for (const problem of more) merged.add(problem);
  }
  const kept = problems.filter(
    (problem) => problem.code !== CODE || !(unread.has(problem.line) || merged.has(problem)),
  );
  problems.length = 0;
  for (const problem of kept) problems.push(withOthers(problem, others.get(problem) ?? []));
}

function withOthers(problem: Problem, others: readonly Problem[]): Problem {
  const last = others.at(-1);
  if (last === undefined) return problem;
  const count = others.length === 1 ? "is one more heading" : `are ${others.length} more headings`;
  return { ...problem, message: `${problem.message} So ${count} below, up to line ${last.line}.` };
}
