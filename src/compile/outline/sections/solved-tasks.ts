import type { RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { marksAnswer } from "../answers/part-question.js";
import { isPartName } from "../blocks/part-name.js";
import { blocksBelow, type OpenQuestion } from "../open-question.js";
import { isBareAnswerLabel } from "../signs/answer-label.js";
import { roleOf } from "../signs/field-role.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { requestsTask } from "../signs/tasks.js";

/** One alone may be anything. */
const LEAST = 2;

const sample =
  /^(?:(?:sample |example )?(?:inputs?|outputs?|i\/o)(?: (?:and|&|\/) outputs?)?|(?:sample|example|test case)s?|function signature|signature|expected (?:output|result)|示例|样例|例子|输入输出|输入|输出|函数签名|测试用例|例|入力例?|出力例?|예시|입력|출력|ejemplos?|exemplos?|exemples?|beispiele?|entrada|salida|saída|пример|примеры|ввод|вывод)\s?[0-9]{0,2}$/i;
const request =
  /^(?:请|請|求|试|試|计算|实现|實現|编写|写|手写|判断|找出|给定|返回|打印|输出|given\b|return\b|compute\b|find\b)/i;

/**
 * Finds titles with their task below them, each above the label of its solution: `## Problem 1: Merge`, `Implement one merge.`, `### Example`,
 * `### Solution`. Gives how many blocks of each belong to the question.
 */
export function findSolvedTasks(questions: readonly OpenQuestion[]): ReadonlyMap<OpenQuestion, number> {
  const found = questions.flatMap((question) => {
    if (question.entry.type !== "heading" || speaksItself(question)) return [];
    const blocks = blocksBelow(question);
    const at = blocks.findIndex(marksSolution);
    return at > 0 && at < blocks.length - 1 ? [{ question, at, task: blocks.slice(0, at) }] : [];
  });
  const set = found.filter(({ task }) => setsTask(task[0]) && task.every(isGiven));
  if (set.length < LEAST || set.length * 4 < questions.length * 3) return new Map();
  // Where most titles have one line below them that asks, that is the question.
  if (set.filter(({ task }) => asksAlone(task)).length * 2 > set.length) return new Map();
  return new Map(set.map(({ question, at }) => [question, at]));
}

/** `### Solution`, `**Answer:**` */
function marksSolution(block: RootContent): boolean {
  return marksAnswer(block) || ((block.type === "heading" || isPartName(block)) && isBareAnswerLabel(leadText(block)));
}

/** Its title asks, or only counts: then what stands below it is the question. */
function speaksItself({ entry: { text, asks } }: OpenQuestion): boolean {
  return asks || /[?？؟]/.test(text) || !/\p{L}/u.test(readQuestionLabel(text)?.rest ?? text);
}

/** What asks by a mark or a label is the prompt rather than a task below its title. */
function setsTask(block: RootContent | undefined): boolean {
  if (block?.type !== "paragraph") return false;
  const text = leadText(block);
  const isAsked = /[?？؟]["”’)）]?$/.test(text) || readQuestionLabel(text) !== undefined;
  return !isAsked && (requestsTask(text) || request.test(text));
}

function asksAlone([first, ...others]: readonly RootContent[]): boolean {
  return first?.type === "paragraph" && others.length === 0 && /[?？؟]["”»’）)]?$/.test(leadText(first));
}

/** No name of a part but those of what is given, or shows it. */
function isGiven(block: RootContent): boolean {
  if (block.type === "html") return false;
  if (block.type !== "heading" && !(isBold(block) && isPartName(block))) return true;
  const [name = ""] = leadText(block).split(/\s?[:：]/, 1);
  return sample.test(name) || /^(?:given|question|scenario)$/.test(roleOf(name));
}

/** `[1, 2]` alone is a sample, no name. */
function isBold(block: RootContent): boolean {
  return block.type === "paragraph" && block.children[0]?.type === "strong";
}
