import type { RootContent } from "mdast";
import type { ChoiceResult } from "../choice/read-choice.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { requestsAnswer } from "../signs/requests.js";
import type { AnswerContext } from "./answer-context.js";
import { isTerm, wantsExplained } from "./asked-terms.js";

/** What small letters count below a question, where no key says that one of it is right: parts of the question, or points of its answer. */
export type LetteredPoints = "questions" | "points";

const lists =
  /\b(?:are there|exist|do you know|can you name)\b|^(?:list|name|explain|describe|compare|contrast|differentiate|distinguish|discuss)\b/i;
const otherLists =
  /有(?:几种|幾種|哪些|哪几种)|(?:区别|區別|差异|异同|优缺点)|^(?:请|請)?(?:简述|介绍|列举|谈谈|说说|解释|描述)|\bgibt es\b|\bexisten\b|\bexistem\b|существу[юе]т|разница|차이|종류|違い|種類/i;
/** Of what follows, one is meant. */
const chooses = /\b(?:of these|following|below|correct|true|false|choose|select|pick)\b/i;
const otherChooses =
  /__|下列|以下|下面|哪个|哪個|哪项|哪一|正确|错误|选择|następując|siguiente|seguinte|suivant|folgende|следующ|다음|次の/i;

/** Somebody is told to choose, in whatever kind of list. */
const tellsToChoose = /\b(?:choose|select|pick|which)\b|选择|正确|错误|cochez|choisissez|elija|escolha|w[äa]hlen/i;

/**
 * Tells what lettered lines are; `undefined` where they may be options to choose from.
 *
 * @param isQuiz - Questions of the file have options to choose from; elsewhere parts and points are likelier.
 */
export function judgePoints(prompt: string, points: readonly string[], isQuiz = true): LetteredPoints | undefined {
  if (!isQuiz && !tellsToChoose.test(prompt)) {
    // `Define these words:`, and a letter for each of them.
    if (/[:：]$/.test(prompt)) return "questions";
    const sentences = points.filter((point) => /[.。!！]$/.test(point)).length;
    if (!looksLikeQuestion(prompt) && sentences * 2 >= points.length) return "points";
  }
  // `a : sorted`, and `b : not sorted`, of the columns `(a, b)` that the question is about.
  const words = new Set(prompt.match(/[\p{L}\p{N}_]+/gu));
  if (points.length > 1 && points.every((_, index) => words.has(String.fromCharCode(97 + index)))) return "points";
  // `Explain the following terms`, and a letter for each of them.
  const areTerms = wantsExplained(prompt) && !/[?？؟]$/.test(prompt) && points.every(isTerm);
  if (areTerms && !tellsToChoose.test(prompt) && (!isQuiz || !chooses.test(prompt))) return "questions";
  if (chooses.test(prompt) || otherChooses.test(prompt)) return undefined;
  const asking = points.filter((point) => looksLikeQuestion(point)).length;
  if (asking * 2 >= points.length) return "questions";
  return lists.test(prompt) || otherLists.test(prompt) || requestsAnswer(prompt) ? "points" : undefined;
}

const counts: readonly RegExp[] = [
  /\b(?:two|2|dos|deux|duas|dois|zwei|due|два|две)\b|[两兩二2][个個种種大项項条條步类類层層点點方要阶階部]/i,
  /\b(?:three|3|tres|três|trois|drei|tre)\b|(?<!\p{L})три(?!\p{L})|[三3][个個种種大项項条條步类類层層点點方要阶階部]/iu,
  /\b(?:four|4|cuatro|quatro|quatre|vier|quattro)\b|четыре|[四4][个個种種大项項条條步类類层層点點方要阶階部]/i,
  /\b(?:five|5|cinco|cinq|fünf|cinque)\b|пять|[五5][个個种種大项項条條步类類层層点點方要阶階部]/i,
  /\b(?:six|6|seis|sechs|sei)\b|шесть|[六6][个個种種大项項条條步类類层層点點方要阶階部]/i,
  /\b(?:seven|7|siete|sete|sept|sieben|sette)\b|семь|[七7][个個种種大项項条條步类類层層点點方要阶階部]/i,
];

/** What stands between the things that a line lists: `plan, build and test`. */
const between = /[,，、;；/]|\s(?:and|or|et|ou|y|e|o|und|oder|en|i|и|или)\s|[和与與及或]|\s및\s/iu;

/**
 * `死锁的四个必要条件是什么？`, `Name the four conditions`: as many as are lettered are asked for, so that all of them answer. Where two and more lines
 * list so many each, one of these is right.
 *
 * @param points - What letters count; `undefined` where it is not known.
 */
export function asksForAll(prompt: string, count: number, points: readonly string[] = []): boolean {
  if (tellsToChoose.test(prompt) || chooses.test(prompt) || otherChooses.test(prompt)) return false;
  if (points.filter((point) => partsOf(point) === count).length > 1) return false;
  return counts[count - 2]?.test(prompt) === true;
}

/** How many things a line lists. */
function partsOf(point: string): number {
  return point.split(between).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

/** What options are of which nothing says that one is right. */
export function judgeUnkeyed(
  { from, points, count = 0 }: Extract<ChoiceResult, { kind: "unfit" }>,
  arePoints: (from: RootContent) => boolean,
  { prompt, isQuiz }: AnswerContext,
): LetteredPoints | undefined {
  if (arePoints(from) || asksForAll(prompt, count, points)) return "points";
  return points === undefined ? undefined : judgePoints(prompt, points, isQuiz);
}
