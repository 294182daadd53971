import { reportWarning } from "../../report.js";
import type { OutlineReading } from "../outline-reading.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import type { WrittenLine } from "./written-lines.js";

/** So many questions have the label, four of five, and one in so many has it twice. */
const LABELLED = { least: 8, twice: 10 };

const label = /^(\p{L}[\p{L} ]{0,20}?)\s?[:：]/u;

/** Reports the label of answers where it stands in one for the second time, and once in nearly all others: a question above it was not read. */
export function reportSecondLabels(reading: OutlineReading, lines: readonly WrittenLine[]): void {
  const count = lines.at(-1)?.questions ?? 0;
  if (count < LABELLED.least) return;
  const found = new Map<string, Map<number, WrittenLine[]>>();
  for (const line of lines) {
    if (line.isOwn || line.questions === 0 || line.words.length > 2000) continue;
    const name = label.exec(line.words)?.[1]?.toLowerCase();
    if (name === undefined || !isAnswerLabel(line.words)) continue;
    const key = `${line.key} ${name}`;
    const places = found.get(key) ?? new Map<number, WrittenLine[]>();
    found.set(key, places);
    const own = places.get(line.questions);
    if (own === undefined) places.set(line.questions, [line]);
    else own.push(line);
  }
  const told = new Set(reading.problems.map((problem) => problem.line));
  for (const places of found.values()) {
    const twice = [...places.values()].filter((own) => own.length > 1);
    if (places.size < LABELLED.least || places.size * 5 < count * 4 || twice.length * LABELLED.twice > places.size)
      continue;
    for (const [, second] of twice) {
      if (second === undefined || told.has(second.line)) continue;
      const place = { file: reading.path, line: second.line, column: second.indent + 1 };
      const message =
        "This label stands once in the other answers, but here for the second time: what it answers may be a question of its own.";
      reportWarning(
        reading.problems,
        "unread-question",
        place,
        message,
        "Write the line above it as the questions around it.",
      );
    }
  }
}
