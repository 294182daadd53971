import { isAnswerLabel } from "./answer-label.js";
import { judgementOf } from "./judged-part.js";
import { looksLikeQuestion } from "./looks-like-question.js";
import { isPropertyName } from "./metadata.js";
import { isOptionsLabel } from "./options-label.js";
import { isQuestionWord } from "./question-label.js";

/** What a field of an entry holds, as far as its name tells. */
export type FieldRole = "question" | "answer" | "weak" | "scenario" | "hint" | "given" | "property" | "next" | "other";

const asking =
  /(?:^|[\s-])(?:question|pregunta|frage|pergunta|domanda|vraag|fråga|pytanie|otázka|soru|pertanyaan|câu hỏi|вопрос|питання|въпрос|ερώτηση)$|(?:问题|問題|题目|題目|質問|질문|문제)$/iu;
const answering =
  /(?:^|[\s-])(?:answer|solution|response|respuesta|soluci[oó]n|r[ée]ponse|antwort|l[öo]sung|resposta|solução|risposta|soluzione|antwoord|ответ|решение|відповідь|odpowiedź|cevap|çözüm|jawaban|trả lời|lời giải|đáp án)$|(?:答案|解答|回答|答え|정답|답변|해답)$/iu;
/** Where the noun stands first: `Pregunta de entrevista`, `Réponse attendue`. */
const askingFirst = /^(?:question|pregunta|pergunta|domanda|вопрос|питання) (?:del? |da |do |d['’]|di |на |для |до )/iu;
const answeringFirst = /^(?:respuesta|soluci[oó]n|r[ée]ponse|resposta|solução|risposta|soluzione|ответ|відповідь) /iu;
const MOST_WORDS = 3;
const compounds = /(?:muster|beispiel|modell|best|ideal)(?:antwort|l[öo]sung)$/iu;
const weak =
  /(?:^|[\s-])(?:weak|bad|wrong|poor|incorrect|naive|red[- ]flag|d[ée]bil|mal[ao]|incorrect[aoe]|schlecht\p{L}{0,2}|falsch\p{L}{0,2}|schwach\p{L}{0,2}|mauvaise|fausse|плох\p{L}{1,3}|слаб\p{L}{1,3}|неправильн\p{L}{1,3})(?:\s|$)|^(?:错误|錯誤|较差|糟糕|不好|나쁜|잘못된|悪い)/iu;
const scenarios =
  /(?:^|[\s-])(?:scenario|case|escenario|caso|cen[áa]rio|sc[ée]nario|szenario|fallbeispiel|сценарий|сценарій|ситуация|ситуація|senaryo|skenario|tình huống|kịch bản)$|^(?:(?:场景|場景|情景|情境)(?:描述)?|シナリオ|시나리오)$/iu;
const hints =
  /^(?:hints?|tips?|clues?|pistas?|indices?|hinweise?|tipps?|dicas?|suggerimento|подсказка|підказка|ipucu|petunjuk|gợi ý|提示|ヒント|힌트)$/iu;
const given =
  /^(?:context|background|situation|set-?up|given|problem|task|inputs?|code|constraints?|requirements?|contexto?|kontext|контекст|背景|前提|状況|상황|배경|输入|代码|コード|코드|código|énoncé)$/iu;
/** What is said of options, or beside an answer. */
const explains = /^(?:explanation|解析|解説|해설|[题題]目解析)$/iu;
const several =
  /(?:^|[\s/])(?:questions|preguntas|fragen|perguntas|domande|vragen|вопросы|answers|solutions)(?:[\s/]|$)/iu;
const next =
  /follow[- ]?up|追问|延伸|深掘り|追加|꼬리|repregunta|(?:^|\s)(?:next|related|bonus|similar|other|extra)\s/iu;

/**
 * Tells what a name says, without its number, emoji and colon. `Follow-up question` names what is asked next, and `How to answer` advice; a
 * weak answer is one to avoid.
 */
export function roleOf(name: string): FieldRole {
  if (next.test(name)) return "next";
  if (several.test(name)) return "other";
  if (isOptionsLabel(name) || given.test(name)) return "given";
  if (hints.test(name)) return "hint";
  if (isPropertyName(name)) return "property";
  if (explains.test(name)) return "other";
  if (judgementOf(name) === "bad") return "weak";
  const isAnswer =
    answering.test(name) || (answeringFirst.test(name) && name.split(" ").length <= MOST_WORDS) || compounds.test(name);
  if (isAnswerLabel(name) || (isAnswer && !looksLikeQuestion(name))) return weak.test(name) ? "weak" : "answer";
  if (isQuestionWord(name) || asking.test(name) || askingFirst.test(name)) return "question";
  return scenarios.test(name) ? "scenario" : "other";
}
