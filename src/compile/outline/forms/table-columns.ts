import { takeId } from "../../parse/id-suffix.js";
import type { Range, Reading } from "../../parse/reading.js";
import { isAmount } from "../signs/amount.js";
import { roleOf } from "../signs/field-role.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { isOptionsLabel } from "../signs/options-label.js";
import { optionName, readNames } from "./option-names.js";

/** Which columns of a table are read. */
export interface Columns {
  readonly question: number;
  readonly answer: number | undefined;
  readonly number: number | undefined;
  /** Those that go on with the answer, in sentences. */
  readonly more: readonly number[];
  /** Of a table to choose from: an option in each, in their order, or all in one. */
  readonly options: readonly number[];
  /** What is asked next. */
  readonly next?: number | undefined;
  /** Keys are figures that count the options, such as `2` for `B`. */
  readonly areKeysFigures?: boolean;
}

/** Most cells of a column that goes on with an answer are longer; of a language that does not part words, half as long. */
const LONG = 50;
/** A name of something is hardly longer. */
const LONGEST_NAME = 15;

const questionColumn =
  /^(?:(?:interview )?questions?|prompt|front|问题|題目|题目|面试题|問題|質問|질문|문제|preguntas?|frage|正面|q)$/i;
const answerColumn =
  /^(?:(?:short |sample )?answers?|solution|back|explanation|答案|参考答案|回答|解答|答え|要[点點]|(?:[参參]考)?答法|(?:回答|答[题題])(?:要[点點]|思路)|[参參]考(?:回答|要[点點])|ポイント|답|답변|정답|핵심|respuestas?|antwort|背面|a)$/i;
/** It says of a question what it is about, who asks it or why, and where to read on. */
const besides =
  /(?:^|[\s/])(?:links?|urls?|sources?|references?|tags?|sections?|chapters?|areas?|skills?|focus|status|notes?|interviewer|why|what it|purpose|who|assess\p{L}{0,5}|tests?|evaluates?|looking for)(?:$|[\s/?])|链接|鏈接|出处|来源|备注|備註|考察|考点|考察点|知识点|章节|目的|意图|状态|リンク|備考|意図|비고|링크|출처|의도|enlace|fuente|lien|quelle|ссылк|источник/iu;
/** Where nothing else stands beside the questions, these are answers in short. */
const shortAnswer =
  /^(?:(?:key|main|core|talking) (?:points?|ideas?|takeaways?|concepts?)|takeaways?|(?:short |my |brief )?(?:notes?|summary|gist)|in short|tl;?dr|(?:核心|关键|關鍵|主要|重)?[要重]?[点點]|简答|簡答|简述|要[旨领]|总结|總結|小结|摘要|笔记|筆記|まとめ|要約|メモ|요약|요점|정리|메모|puntos? clave|resumen|notas?|pontos?[ -]chave|resumo|points? cl[ée]s?|r[ée]sum[ée]|kernpunkte?|zusammenfassung|stichpunkte|notizen|кратко|суть|тезисы|конспект|заметки)$/iu;
/** And these say when, where or how well it is known, though each row has its own. */
const record =
  /^(?:firms?|employers?|rounds?|asked.{0,20}|teams?|positions?|roles?|pages?|videos?|time|minutes|score|points|marks|weight|owner|day|week|done|progress|reviewed|confidence|keywords?|[轮輪]次|[岗崗]位|部[门門]|掌握.{0,4}|完成.{0,4}|[进進]度|分[值数數]|[页頁][码碼]|[视視][频頻]|年份|[时時][间間]|日期|熟[练練].{0,2}|等[级級]|[级級][别別]|[热熱]度|方向|[难難](?:易|度|易程度)|关键[词字]|關鍵[詞字]|企業|会社|회사|기업|empresas?|entreprise|firma|компания)$/iu;
const numberColumn = /^(?:#|no\.?|nr\.?|id|编号|序号|番号|번호)$/i;
/** The same in a longer title: `Question (and link)`, `Brief explanation`. */
const questionWord = /(?<!\p{L})(?:questions?|preguntas?|perguntas?|fragen?|вопросы?)(?!\p{L})|题|題|问题|질문|문제/iu;
const answerWord =
  /(?<!\p{L})(?:answers?|solutions?|explanations?|respuestas?|respostas?|réponses?|antwort(?:en)?|ответы?)(?!\p{L})|答案|回答|解答|解析|답변|정답|해설/iu;

/** Beside options, what says which is right may be called by less. */
const keyColumn =
  /^(?:(?:correct|right)(?: (?:answer|option|choice|one))?|key|ans\.?|answer key|正[確确](?:答案|选项|選項)?|答案|正解|정답|correcta|correta|richtig|верный|ответ)$/iu;
/** Columns with other titles go on with an answer only in sentences. */
const reasonColumn =
  /^(?:explanation|rationale|reason(?:ing)?|why|解析|解释|解釋|说明|說明|解説|해설|explicación|explicação|explication|erklärung|пояснение|объяснение)$/iu;

/** Columns that count options, from A or 1 on, one behind the other. */
function findOptionColumns(titles: readonly string[]): readonly number[] {
  const letters = titles.map(optionName);
  const first = letters.findIndex((letter) => letter === "A" || letter === "1");
  if (first === -1) return [];
  const start = (letters[first] ?? "").charCodeAt(0);
  const end = letters.findIndex((letter, index) => index > first && letter?.charCodeAt(0) !== start + index - first);
  const count = (end === -1 ? titles.length : end) - first;
  return count < 2 ? [] : Array.from({ length: count }, (_, index) => first + index);
}

/** Tells whether all keys are figures that count options, and not each is what one of its options says. */
function areFigures(rows: readonly (readonly string[])[], key: number, options: readonly number[]): boolean {
  const keyed = rows.filter((row) => (row[key] ?? "") !== "");
  const isCounting = (row: readonly string[]) => {
    const names = readNames(row[key] ?? "")?.names ?? [];
    return names.length > 0 && names.every((name) => Number(name) <= options.length);
  };
  return keyed.every(isCounting) && keyed.some((row) => options.every((column) => row[column] !== row[key]));
}

/** Finds the column of questions by its title or by its cells, and those beside it; `undefined` where nothing is asked. */
export function findColumns(rows: readonly (readonly Range[])[], { source }: Reading): Columns | undefined {
  const [header = [], ...body] = rows;
  const textOf = (cell: Range | undefined) => (cell === undefined ? "" : plainCell(source.slice(cell.start, cell.end)));
  const titles = header.map(textOf);
  const cellsOf = (column: number) => body.map((row) => textOf(row[column])).filter((text) => text !== "");
  const isMost = (column: number, test: (text: string) => boolean) =>
    cellsOf(column).filter(test).length * 2 > cellsOf(column).length;
  const find = (test: (title: string, column: number) => boolean) => {
    const index = titles.findIndex(test);
    return index === -1 ? undefined : index;
  };
  const isNamed = (title: string, column: number) => questionColumn.test(title) && !cellsOf(column).every(isCount);
  // `Question it answers` is what a term is for.
  const isAsked = (title: string, column: number) =>
    questionWord.test(title) && !answerWord.test(title) && isMost(column, looksLikeQuestion);
  const number = find((title) => numberColumn.test(title));
  const whole = find((title) => isOptionsLabel(title));
  const counted = findOptionColumns(titles);
  const options = counted.length === 0 && whole !== undefined ? [whole] : counted;
  const known = find(isNamed) ?? find(isAsked);
  const question = known ?? find((_, column) => body.length > 1 && isMost(column, endsInMark));
  if (question === undefined) return undefined;
  if (options.length > 0 && !options.includes(question)) {
    const isOther = (column: number) => ![question, number, ...options].includes(column);
    const key = find((title, column) => isOther(column) && (keyColumn.test(title) || answerColumn.test(title)));
    const more = titles.flatMap((title, column) =>
      isOther(column) && column !== key && reasonColumn.test(title) ? [column] : [],
    );
    const isFigured = key !== undefined && optionName(titles[options[0] ?? -1] ?? "") === "1";
    const areKeysFigures =
      isFigured &&
      areFigures(
        body.map((row) => row.map(textOf)),
        key,
        options,
      );
    return { question, answer: key, number, more, options, areKeysFigures };
  }
  const named =
    find((title) => answerColumn.test(title)) ??
    find((title, column) => column !== question && answerWord.test(title) && !isMost(column, endsInMark));
  const mayTell = (title: string, column: number) =>
    ![question, number].includes(column) &&
    !/^(?:question|next|weak|hint|property)$/.test(roleOf(title)) &&
    cellsOf(column).length * 3 >= body.length * 2;
  // Whatever its title is, words that are others in each row, and ask nothing, answer.
  const isTelling = (title: string, column: number) =>
    mayTell(title, column) &&
    !besides.test(title) &&
    !isMost(column, endsInMark) &&
    isMost(column, saysMuch) &&
    new Set(cellsOf(column)).size * 3 >= cellsOf(column).length * 2;
  // Beside the questions alone, a few words are enough.
  const isOnly = titles.length === (number === undefined ? 2 : 3);
  const isShort = (title: string, column: number) =>
    isOnly &&
    mayTell(title, column) &&
    !record.test(title) &&
    (shortAnswer.test(title) || (!besides.test(title) && body.length > 2 && isMost(column, saysSomething))) &&
    !isMost(column, (text) => endsInMark(text) || isAmount(text) || isLink(text)) &&
    new Set(cellsOf(column)).size * 4 >= cellsOf(column).length * 3;
  const answer = named ?? (known === undefined ? undefined : (find(isTelling) ?? find(isShort)));
  const isMore = (title: string, column: number) =>
    column !== answer && mayTell(title, column) && isMost(column, isLong);
  const more = answer === undefined ? [] : titles.flatMap((title, column) => (isMore(title, column) ? [column] : []));
  const next = find((title, column) => column !== question && roleOf(title) === "next" && isMost(column, endsInMark));
  if (known !== undefined) return { question, answer, number, more, options: [], next };
  const beside = answer ?? (question + 1 < titles.length ? question + 1 : undefined);
  // How many of each there are is no answer: such a table sums up what stands below it.
  if (beside !== undefined && cellsOf(beside).length > 0 && cellsOf(beside).every(isAmount)) return undefined;
  return { question, answer: beside, number, more, options: [] };
}

/** `| Topic | Questions |` may count them (`30 questions`, `20 题`), name them by their numbers (`1--3, 11`), or both: `Q1-Q3 (3 questions)`. */
function isCount(text: string): boolean {
  const unnamed = text.replace(/\bQ(?=[0-9])/g, "");
  return !/\p{L}/u.test(unnamed.replace(/约?\s?[0-9]{1,4}\s?\+?\s?\p{L}{1,12}(?=$|[)）])/gu, ""));
}

function isLong(text: string): boolean {
  return widthOf(text) > LONG;
}

/** More than a name or two. */
function saysMuch(text: string): boolean {
  return (
    widthOf(text) > LONGEST_NAME &&
    /\p{L}{2}/u.test(text) &&
    !/^(?:https?:|\S+$)/.test(text.replace(/[\u2e80-\u9fff]/g, " "))
  );
}

/** More than a name: a word of it is written small, or it has as many letters as two words. */
function saysSomething(text: string): boolean {
  return /\s\p{Ll}/u.test(text) || /[\u2e80-\u9fff\uac00-\ud7af]{4}/.test(text);
}

function isLink(text: string): boolean {
  return /^https?:\S+$/.test(text);
}

/** Width in a terminal, near enough. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\u9fff\uac00-\ud7af]/g)?.length ?? 0);
}

function endsInMark(text: string): boolean {
  return /[?？؟][)）\]]?$/.test(takeId(text).text);
}

/** The words of a cell, without where its links lead and without marks. */
function plainCell(markdown: string): string {
  return markdown
    .replace(/\]\([^()\s]*\)/g, "")
    .replace(/[*_`[\]]/g, "")
    .trim();
}
