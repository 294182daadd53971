import { leadText, textLines } from "../../parse/plain-text.js";
import type { Reading } from "../../parse/reading.js";
import { joinItems } from "../answers/join-items.js";
import { blocksBelow, type OpenQuestion } from "../open-question.js";
import type { ListedKey } from "../signs/key-list.js";
import { circleAt, readNumberKeys } from "../signs/number-keys.js";

/** Options begin no further below. */
const MOST_BLOCKS = 4;
const numbered = /^[（(]?([1-9])[.．、)）:：]\s?(?=\S)/;

/**
 * Reads keys that name options by their places, `1-2, 2-1`: where each question has options that numbers or circles count, as many at least. Nothing else
 * tells such keys from numbers that are answers.
 *
 * @param numbers - Those of the questions, in their order.
 */
export function readPlaces(
  reading: Reading,
  text: string,
  questions: readonly OpenQuestion[],
  numbers: readonly number[],
): readonly ListedKey[] | undefined {
  const keys = readNumberKeys(text) ?? [];
  if (keys.length < 2) return undefined;
  const byNumber = new Map(keys.map((key) => [key.number, key.places]));
  const read = questions.flatMap((question, index): ListedKey[] => {
    const number = numbers[index] ?? 0;
    const places = byNumber.get(number) ?? [];
    const last = places.reduce((most, place) => Math.max(most, place), 0);
    const { digits, circles } = countPlaces(reading, question);
    if (places.length === 0 || last > Math.max(digits, circles)) return [];
    return [{ number, options: places.map((place) => (last > digits ? circleAt(place) : `${place}`)).join(", ") }];
  });
  return read.length === keys.length && read.length === questions.length ? read : undefined;
}

/** How many options numbers count below a question, and how many circles do. */
function countPlaces(reading: Reading, question: OpenQuestion): { readonly digits: number; readonly circles: number } {
  const { node } = question.entry;
  const first = node.type === "listItem" ? node.children[0] : node;
  const lines =
    first?.type === "paragraph"
      ? textLines(first.children)
          .slice(1)
          .map(({ text }) => text)
      : [];
  for (const block of joinItems(reading, blocksBelow(question)).slice(0, MOST_BLOCKS)) {
    if (block.type === "paragraph") for (const { text } of textLines(block.children)) lines.push(text);
    if (block.type === "list")
      for (const [index, item] of block.children.entries())
        lines.push(`${block.ordered === true ? `${(block.start ?? 1) + index}. ` : ""}${leadText(item)}`);
  }
  let [digits, circles] = [0, 0];
  for (const part of lines.flatMap((line) => line.split(/(?<=\s)(?=[①-⑨])/))) {
    if (Number(numbered.exec(part)?.[1]) === digits + 1) digits++;
    if (part.startsWith(circleAt(circles + 1)) && circles < 9) circles++;
  }
  return { digits, circles };
}
