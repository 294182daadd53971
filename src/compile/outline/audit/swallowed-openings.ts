import { endsAsking } from "./find-suspects.js";
import type { Swallowed } from "./swallowed-numbers.js";
import type { WrittenLine } from "./written-lines.js";

/** So many questions of plain words, such as headings with a line below them, show how the list writes them. */
const LEAST_PLAIN = 3;
/** A question in one line is no longer. */
const LONGEST = 120;

/**
 * Finds lines that ask and open a paragraph at the margin of an answer, where questions of the list stand in plain words, too; or alone in bold, where
 * all do, and one of those has no number, either. Nobody else tells them from what an author asks himself.
 */
export function findOpenings(lines: readonly WrittenLine[]): Swallowed[] {
  const owns = lines.filter(({ isOwn }) => isOwn);
  const alike = (key: string) => owns.filter((own) => own.key === key && own.numbers.length === 0 && asksAlone(own));
  const plain = owns.filter(({ key, numbers }) => key === "" && numbers.length === 0).length;
  const isPlain =
    alike("").length >= LEAST_PLAIN && alike("").length * 2 >= owns.length && plain * 10 >= owns.length * 9;
  const isBold = alike("B").length > 0 && owns.every(({ key }) => /^(?:n\S* )?B/.test(key));
  if (!isPlain && !isBold) return [];
  return lines.flatMap((line, at) => {
    const above = lines[at - 1];
    const isUsual = (line.key === "" && isPlain) || (line.key === "B" && isBold);
    if (!isUsual || !line.isUnread || !line.isInAnswer || line.numbers.length > 0 || !asksAlone(line)) return [];
    return above === undefined || above.line < line.line - 1
      ? [{ at: line, why: "asks, and is written as questions of the list are" }]
      : [];
  });
}

function asksAlone({ indent, key, text, words }: WrittenLine): boolean {
  if (indent > 0 || words.length > LONGEST || !endsAsking(words)) return false;
  return key === "" || /(?:\*\*|__)$/.test(text.trim());
}
