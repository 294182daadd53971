import { isAnswerLabel } from "./answer-label.js";

const titles =
  /^[^\p{L}]*(?:answers?(?: (?:key|list|sheet))?|answer keys?|key|(?:correct |all )?answers|solutions|(?:[参參]考|正[确確]|[标標]准|標準)?答案(?:[与與]解析|[汇彙]总|彙總|列表)?|(?:[参參]考)?解答|解答一覧|正解(?:一覧)?|정답(?:표)?|respuestas|soluciones|réponses|antworten|lösungen|respostas|risposte|ответы)[^\p{L}]*$/iu;
const keys =
  /^[^\p{L}]{0,12}(?:clave de respuestas|solucionario|gabarito|corrigé|chiave delle risposte|lösungsschlüssel|ключи?(?: к тесту)?)[^\p{L}]{0,12}$/iu;
const others =
  /^[^\p{L}]{0,12}(?:(?:part|section) [0-9ivx]{1,4}\s?[:：.–-]\s?)?(?:(?:detailed|complete|full|sample|model|suggested|all|the|correct|possible|expected) ){0,2}(?:answers?|responses?|solutions?)(?: (?:and|&|with) (?:explanations?|rationales?|answers?)| section| part| key)?[^\p{L}]{0,12}$/iu;

/** Tells whether a heading says that the answers of a part of a file stand below it: `Answers`, `参考答案`. */
export function isAnswersTitle(text: string): boolean {
  return titles.test(text) || keys.test(text);
}

/** Tells whether a heading may say so, or that one answer stands there: `参考回答`, `Solution`, `Answers and Explanations`. */
export function mayTitleAnswers(text: string): boolean {
  return isAnswerLabel(text.replace(/\s?[:：]$/, "")) || others.test(text);
}
