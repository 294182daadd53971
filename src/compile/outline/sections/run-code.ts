import type { RootContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { firstLine } from "../../parse/plain-text.js";
import { blocksBelow, type OpenQuestion } from "../open-question.js";
import { asksAboutCode, isProduced } from "../signs/about-code.js";
import { readQuestionLabel } from "../signs/question-label.js";

/** Fewer may be chance. */
const LEAST = 3;

const output =
  /^(?:(?:expected |final )?(?:output|result|prints)|输出(?:结果)?|运行结果|結果|結果は|出力|출력|결과|вывод|результат|salida|resultado|sa[íi]da|sortie|r[ée]sultat|ausgabe|ergebnis|kết quả)\s?[:：]/iu;

/**
 * Finds questions about the code below them where it is run below a label such as `**Output:**`: nearly all questions are written so, and half
 * and more only count or ask what comes out. Gives the blocks of each that belong to it.
 */
export function findRunCode(questions: readonly OpenQuestion[]): ReadonlyMap<OpenQuestion, number> {
  const followed = questions.filter((question) => blocksBelow(question).length > 0);
  const found = new Map<OpenQuestion, number>();
  let asking = 0;
  for (const question of followed) {
    const text = takeId(question.entry.text).text;
    const count = isProduced(text) ? 0 : countCode(blocksBelow(question));
    if (count === 0) continue;
    found.set(question, count);
    if (asksAboutCode(text) || !/[\p{L}\p{N}]/u.test(readQuestionLabel(text)?.rest ?? text)) asking++;
  }
  const areMost = found.size >= LEAST && found.size * 10 >= followed.length * 9;
  return areMost && asking * 2 >= found.size ? found : new Map();
}

/** How many blocks of code stand above the label. */
function countCode(blocks: readonly RootContent[]): number {
  const end = blocks.findIndex(({ type }) => type !== "code");
  const label = blocks[end];
  return end > 0 && label?.type === "paragraph" && output.test(firstLine(label.children)?.text ?? "") ? end : 0;
}
