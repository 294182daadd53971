import type { PhrasingContent, RootContent } from "mdast";
import { blocksBelow, type OpenQuestion } from "../open-question.js";
import { isFencedText } from "./fenced-text.js";

const asks: readonly RegExp[] = [
  /\bwhat(?:'s| is| are| was| will be| would be)? (?:the |its |logged )?(?:final |console )?(?:outputs?|results?|values?|printed|logged)\b/i,
  /\bwhat (?:does|do|did|will|would|gets?) (?:be |this |the |it |each |following )(?:[\w-]{1,20} ){0,6}(?:print|output|log|return|display|alert|produce|give|say|evaluate to|printed|logged)/i,
  /^(?:the )?(?:expected |final )?(?:outputs?|results?)\s?[?？]/i,
  /\bwhat (?:values? )?(?:is|are|gets|will be|would be) (?:alerted|displayed|printed|logged|returned)\b/i,
  /^what (?:will|would|does|do) (?:the |this )?(?:(?:display |show )?alert|alert (?:display|show|say))\s?[?？]/i,
  /(?:输出|打印|运行|执行|返回)(?:的)?(?:结果|什么|值|内容)|结果(?:是|为)?(?:什么|多少)|输出(?:是|为)|出力(?:は|される)|結果は|출력|결과는/,
  /(?:что|що) (?:[\p{L}]{1,20} ){0,3}(?:выведет|верн[её]т|напечатает|покажет|выведено|виведе|поверне|надрукує|виведено)|(?:чему|чому) (?:равн|дорівн)|(?:какое|яке) значен/iu,
  /qu[ée] (?:imprime|devuelve|muestra)|cu[áa]l (?:es|ser[áa]) (?:la salida|el resultado|el valor)|o que (?:imprime|retorna)|qual (?:[ée]|ser[áa]) (?:a sa[íi]da|o resultado|o valor)/i,
  /(?:retourne|affiche)|quel(?:le)? est (?:la sortie|le r[ée]sultat|la valeur)|was ist (?:die ausgabe|das ergebnis|der wert)|was (?:gibt|liefert|ergibt)/i,
  /(?:kết quả|giá trị|in ra|trả về).{0,60}(?:gì|bao nhiêu)|apa (?:output|keluaran|hasil|nilai)|ç[ıi]kt[ıi]s[ıi] ne|de[ğg]eri ne/i,
];

/** `What does this print?`: somebody must look at code to answer. */
export function asksAboutCode(prompt: string): boolean {
  return asks.some((each) => each.test(prompt));
}

const output =
  /^(?:(?:expected |final )?(?:output|result|prints)|输出(?:结果)?|运行结果|結果|結果は|出力|출력|결과|вывод|результат|salida|resultado|sa[íi]da|sortie|r[ée]sultat|ausgabe|ergebnis|kết quả)$/iu;

/** Tells whether a name is that of what code gives: `Output`. */
export function namesOutput(name: string): boolean {
  return output.test(name);
}

/** What points at code beside the prompt, in the languages of the lists: `this code`, `the following query`, `код ниже`. */
const points: readonly RegExp[] = [
  /\bthe following\s?:$/i,
  /\b(?:this|these|that|those|following) (?:[\w-]{1,20} ){0,2}(?:code|snippets?|programs?|functions?|scripts?|quer(?:y|ies)|expressions?|statements?|loops?|classes|class|alerts?|selectors?|lines|promises|calls?|declarations?|regex)\b/i,
  /^(?:(?:can you )?(?:find|spot|identify) (?:the|all|any|what)(?: [a-z]{1,12}){0,2} (?:bugs?|errors?|mistakes?|problems?|issues?|wrong)\b|(?:找出|指出|找到)[^。]{0,12}(?:bug|错误|問題|问题|漏洞)|(?:encuentra|busca) (?:el|los) error|finden? sie (?:den|die) fehler|(?:найдите|найди) ошибк|trouvez (?:l['’]erreur|les erreurs))/i,
  /^(?:complete|finish|fix|correct|debug|repair|refactor|simplify|optimi[sz]e|review|fill in) (?:the |all )?(?:missing )?(?:code|bugs?|errors?|mistakes?|snippet|program|function|script|query|blanks?|lines?)\s?[.:：]?$/i,
  /^(?:what(?:'s| is) wrong|(?:where|what)(?:'s| is) the (?:bug|error|mistake|problem))(?: here)?\s?[?？]$/i,
  /^(?:[补補]全|完成|完善|修[复復正改]|改正|[纠糾]正|[优優]化) ?(?:代[码碼]|程序|函[数數]|[错錯][误誤]|bug)[。：:]?$|^(?:[这這]里|[这這]段)?(?:哪里|有什[么麼]|有何)(?:有)?(?:[错錯][误誤]?|[问問][题題]|bug)[?？]$|^[错錯]在哪里?[?？]$/iu,
  /\b(?:code|snippet|program|function|script|query|expression)s? (?:below|underneath)\b|\bbelow (?:code|snippet|program|function|script|query)\b|\bmake (?:this|it|these) work\b/i,
  /(?<!\p{L})(?:данн|эт|следующ|приведенн|приведённ|цей|цього|наступн)\p{L}{0,6} (?:\p{L}{1,20} )?(?:код|выражени|функци|функці|скрипт|программ|програм|запрос|запит|промис|alert|вираз|фрагмент)|код\p{L}{0,3} (?:ниже|нижче)/iu,
  /(?<!\p{L})(?:est[eao]s?|esos?|siguientes?|seguintes?|dest[ea]s?|ess[ea]s?|dos|duas) (?:\p{L}{1,20} )?(?:c[óo]digos?|funci[óo]n(?:es)?|sentencias?|expresi[óo]n(?:es)?|consultas?|fragmentos?|selectores|alerts?|fun[çc][ãõ](?:o|es)|express[ãõ](?:o|es)|trechos?)/iu,
  /(?<!\p{L})(?:ces?|cette|cet) (?:\p{L}{1,20} )?(?:codes?|fonctions?|expressions?|scripts?|requêtes?|promesses|alertes?)|(?:codes?|fonctions?|expressions?|requêtes?|instructions?) suivante?s?|(?:code|fonction|requête) ci-dessous|marcher ceci/iu,
  /(?<!\p{L})(?:diese[rsmn]?|folgende[rsmn]?) (?:\p{L}{1,20} )?(?:code|funktion(?:en)?|ausdr[üu]ck(?:e)?|abfragen?|programme?|schleifen?|anweisung(?:en)?)/iu,
  /(?:以下|下面|下列|上述|如下|这段|这个|这些|這段)的?\p{L}{0,4}(?:代码|程式碼|程序|函数|语句|表达式|脚本|查询|SQL)|(?:この|次の|以下の|下記の)(?:コード|プログラム|関数|式|スクリプト)|(?:이|다음|아래)의? ?(?:코드|프로그램|함수|식|쿼리)/u,
];

/** `Explain this query.`, `Optimise the code below`: what it is about stands beside it. */
function pointsAtCode(prompt: string): boolean {
  return points.some((each) => each.test(prompt));
}

/** `Write the following function`: code below it may well be what is asked for. */
const producing = /\b(?:write|implement|create|give|provide|show)\b/i;
/** `How do you print a pot?`: so may it be here, where nothing points at it. */
const way = /\bhow\b|^(?:как|як|cómo|como|comment|wie)\s|如何|怎么|怎樣|どうやって|어떻게/iu;

/** Tells whether a prompt asks for code: `Write a function`, `How do you sort?`. */
export function isProduced(prompt: string): boolean {
  return producing.test(prompt) || way.test(prompt);
}

/** It is computed: a call, an operator, a statement. */
const computes = /\w\s*\(|=|;|&&|\|\||[~!]\S|[\w)\]]\s[+*%]\s[\w([]/;

/** A comment that stands for what is to be found: `// ??`, `# your code here`. */
const blank =
  /(?:\/\/|\/\*|#|--|<!--)\s?(?:\?+|(?:todo:? ?)?(?:(?:write|add) )?(?:your|the) code(?: (?:goes )?here)?[.!]{0,3})\s?(?:\*\/|-->)?$/i;

/** A comment that asks more: `// how many ways?`. */
const askingComment = /(?:\/\/|\/\*|# )[^\r\n?？]{1,60}[?？]/;

/**
 * Tells whether the code below a prompt is what it asks about, rather than its answer: the prompt points at it or asks what it computes, and has
 * no code of its own but names.
 *
 * @param isCode - Most questions beside it ask about the code below them, and all have code and nothing else there.
 */
export function isAskedAbout(
  prompt: string,
  content: readonly PhrasingContent[],
  [only, ...others]: readonly RootContent[],
  isCode = false,
) {
  if (only?.type !== "code" || others.length > 0 || isFencedText(only)) return false;
  if (only.value.split(/[\r\n]/).some((line) => blank.test(line))) return true;
  const nodes = content.flatMap((node) =>
    node.type === "emphasis" || node.type === "strong" ? node.children : [node],
  );
  const names = nodes.flatMap((node) => (node.type === "inlineCode" ? [node.value.trim()] : []));
  if (names.some((name) => /[\s(=;]/.test(name))) return false;
  if (producing.test(prompt)) return false;
  if (pointsAtCode(prompt) || (isCode && (!way.test(prompt) || askingComment.test(only.value)))) return true;
  if (!computes.test(only.value)) return false;
  // `What is foo.length?` above code that has `foo = []`.
  const isPart = names.some((name) => name.includes(".") && only.value.includes(`${name.split(".", 1)[0]} =`));
  return isPart || asksAboutCode(prompt);
}

/** Fewer may be chance. */
const LEAST_WITH_CODE = 3;

/**
 * Tells whether the questions of a section are all about the code below them: of those that have anything there, nine of ten have one block of code
 * and nothing else, and half say that they ask about it.
 */
export function areAboutCode(questions: readonly OpenQuestion[]): boolean {
  let followed = 0;
  let withCode = 0;
  let asking = 0;
  for (const question of questions) {
    const [only, ...others] = blocksBelow(question);
    if (only === undefined && !hasLinesBelow(question)) continue;
    followed++;
    if (only?.type !== "code" || others.length > 0 || isFencedText(only)) continue;
    withCode++;
    const { text } = question.entry;
    if (pointsAtCode(text) || (asksAboutCode(text) && computes.test(only.value))) asking++;
  }
  return withCode >= LEAST_WITH_CODE && withCode * 10 >= followed * 9 && asking * 2 >= withCode;
}

/** Its paragraph goes on: an answer may stand there. */
function hasLinesBelow({ entry: { node } }: OpenQuestion): boolean {
  const { start, end } = (node.type === "listItem" ? node.children[0] : node)?.position ?? {};
  return node.type !== "heading" && start !== undefined && start.line < (end?.line ?? 0);
}

function isLabelledLine(entry: OpenQuestion["entry"]): boolean {
  return entry.type === "lead" && entry.form === "lines" && entry.isLabelled;
}

/** Something stands between the prompt and the last block: another, or further lines of its paragraph. */
function hasAnswerAbove({ entry: { node }, answer }: OpenQuestion): boolean {
  const { start, end } = node.position ?? {};
  return answer.length > 1 || (node.type === "paragraph" && start !== undefined && start.line < (end?.line ?? 0));
}

/**
 * Moves code from the end of each answer to the question below it, where all questions are written so: the first has code above it, too,
 * and nothing stands below the answer to the last.
 */
export function moveCodeBelow(questions: readonly OpenQuestion[], passage: RootContent[]): void {
  const endsInCode = (blocks: readonly RootContent[]) => blocks.at(-1)?.type === "code";
  const last = questions.at(-1);
  if (last === undefined || !endsInCode(passage) || endsInCode(last.answer)) return;
  const others = questions.slice(0, -1);
  if (!others.every((question) => endsInCode(question.answer) && hasAnswerAbove(question))) return;
  // Nobody whose labels say what is asked answers with code for each question but the last, and has more of it before the first.
  const areLabelled = questions.length > 1 && questions.every(({ entry }) => isLabelledLine(entry));
  if (!areLabelled && questions.filter(({ entry }) => asksAboutCode(entry.text)).length * 2 < questions.length) return;
  let code = passage.pop();
  for (const { answer } of questions) {
    const next = answer === last.answer ? undefined : answer.pop();
    if (code !== undefined) answer.unshift(code);
    code = next;
  }
}
