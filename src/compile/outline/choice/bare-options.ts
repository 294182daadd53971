import type { ListItem } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { textOfBlocks } from "../blocks/answer-text.js";
import { blocksBelow, type OpenQuestion } from "../open-question.js";
import type { OutlineReading } from "../outline-reading.js";
import { contentOf } from "./item-content.js";
import { letterAt } from "./letters.js";
import type { WrittenOption } from "./written-option.js";

/** Fewer questions may have as many points each by chance. */
const LEAST = 5;
const [FEWEST, MOST] = [3, 5];

const quiz =
  /quiz|\bmcqs?\b|\bqcm\b|multiple[- ]choice|[选選][择擇][题題]|[单單多][选選][题題]?|選択問題|四択|퀴즈|객관식|opci[oó]n m[uú]ltiple|m[uú]ltipla escolha|choix multiples?|викторин/iu;
/** It is chosen from what stands below. */
const choosing =
  /(?<!\p{L})(?:which|quel(?:le)?s?|lequel|laquelle|cu[aá]l(?:es)?|welche[rsnm]?|qua(?:l|is|le|li)|как(?:ой|ая|ое|ие|ую)|котор(?:ый|ая|ое|ые)|który|która|które|welke?)(?!\p{L})|以下|下列|哪|次のうち|どれ|다음 중|어느/iu;

/**
 * Tells whether all questions of a file have bullets to choose from that nothing counts, and no key: as many below each, three to five, and nothing
 * else, nowhere a name in bold or before a colon, as points of an answer have. A title says that this is a quiz, or most questions ask which.
 *
 * @param titles - Those of the file and of its sections.
 */
export function areBareOptions(questions: readonly OpenQuestion[], titles: readonly string[]): boolean {
  if (questions.length < LEAST) return false;
  const count = countBullets(questions[0]);
  if (count < FEWEST || count > MOST) return false;
  if (!questions.every((question) => countBullets(question) === count)) return false;
  const asking = questions.filter(({ entry }) => choosing.test(leadText(entry.node))).length;
  return titles.some((title) => quiz.test(title)) || asking * 3 >= questions.length * 2;
}

/** The bullets below a question, each of one paragraph; 0 where anything else stands there. */
function countBullets(question: OpenQuestion | undefined): number {
  const blocks = question === undefined ? [] : blocksBelow(question).filter(({ type }) => type !== "thematicBreak");
  const items = blocks.flatMap((block) => (block.type === "list" && block.ordered !== true ? block.children : []));
  const isAll = blocks.every((block) => block.type === "list" && block.ordered !== true);
  return isAll && items.every(isPlain) ? items.length : 0;
}

const name = /^[^:：]{1,40}[:：]\s/u;

function isPlain({ children: [first, ...others], checked }: ListItem): boolean {
  if (first?.type !== "paragraph" || others.length > 0 || typeof checked === "boolean") return false;
  return first.children.every(({ type }) => type !== "strong") && !name.test(leadText(first));
}

/** Reads such bullets. */
export function readBareOptions(reading: OutlineReading, items: readonly ListItem[]): WrittenOption[] {
  return items.map((item, index) => ({
    letter: letterAt(index),
    needsKey: false,
    isPlain: true,
    text: contentOf(item).text,
    markdown: textOfBlocks(reading, item.children),
    isTicked: false,
    isBold: false,
  }));
}
