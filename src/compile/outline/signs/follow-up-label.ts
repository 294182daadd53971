import { looksLikeQuestion } from "./looks-like-question.js";
import { decoration } from "./question-label.js";
import { readQuotation } from "./quotation.js";

// Short expressions, each of which can be proven linear.
const alone: readonly RegExp[] = [
  /^(?:further|deeper|probing) questions(?: to (?:expect|consider|ask))?\s?[:：]?$/i,
  /^(?:(?:possible|common|typical|likely|potential|frequent|some|expected|anticipated|interviewer) )?follow[- ]?ups?(?: questions?)?(?: to expect)?\s?[:：]?$/i,
  /^(?:面试官?)?(?:[还會会]?可能[会會]?|连续|继续|常见|高频|进阶|延伸|深入|后续|扩展)?的?(?:追问|追問)(?:问题|問題|点|方向|环节|准备)?(?:\s?(?:与|和|及|以及|\+|&|\/)\s?(?:简短|参考|口头|对应)?的?(?:回答|答案|解答|应答))?\s?[:：]?$/,
  /^(?:follow[- ]?ups?|follow[- ]?up questions) (?:and|&) (?:(?:short|sample|model|suggested) )?answers\s?[:：]?$/i,
  /^(?:(?:posibles )?preguntas de seguimiento|(?:possíveis )?perguntas de (?:acompanhamento|seguimento|follow-up)|questions de (?:suivi|relance)(?: possibles)?)\s?[:：]?$/i,
  /^(?:(?:mögliche )?(?:anschluss|folge|rück|nach)fragen|(?:возможные )?(?:уточняющие|дополнительные) вопросы|(?:想定される)?(?:追加の?質問|深掘り質問))\s?[:：]?$/i,
  /^(?:(?:the )?(?:interviewers?|they) (?:may|might|could|will|can)(?: then| also)? ask(?: next| you)?|next questions|probing questions?)\s?[:：]?$/i,
  /^(?:(?:anschluss|folge|rück|nach)frage|question de (?:suivi|relance)|pregunta de seguimiento|pergunta de (?:acompanhamento|seguimento)|(?:уточняющий|дополнительный) вопрос)\s?[:：]?$/i,
  /^(?:延伸问题|相关问题|(?:类似|類似)的?(?:问题|問題)|進階|深掘り|(?:posibles )?repreguntas?)\s?[:：]?$/i,
  /^(?:예상 ?)?(?:꼬리|추가|후속) ?질문(?: ?(?:대비|예상|목록|리스트))?\s?[:：]?$/,
];
/** A number may stand behind the word, also that of the question above; then a colon, or a dash between blanks. */
const mark = "\\s?(?:Q?[0-9]{1,2}(?:[.．][0-9]{1,2})?)?(?:\\s?[:：]|\\s[–—-](?=\\s))\\s?(?=\\S)";
const before: readonly RegExp[] = [
  new RegExp(`^follow[- ]?ups?(?: questions?)?${mark}`, "i"),
  new RegExp(
    `^(?:面试官?)?(?:[还還会會]?可能[会會]?|连续|继续|常见|高频|进阶|延伸|深入|后续|扩展)?(?:追问|追問)${mark}`,
  ),
  new RegExp(`^(?:延伸问题|進階|深掘り|追加質問|꼬리 ?질문|추가 ?질문|후속 ?질문)${mark}`),
  new RegExp(`^(?:repreguntas?|(?:rück|nach|folge|anschluss)fragen?|relances?)${mark}`, "i"),
  new RegExp(`^(?:доп(?:олнительны[йе]|\\.)|уточняющи[йе]|додаткове) (?:вопросы?|питання)${mark}`, "i"),
  new RegExp(`^(?:preguntas?|perguntas?) de (?:seguimiento|seguimento|acompanhamento|follow-up)${mark}`, "i"),
  new RegExp(`^(?:questions? (?:de|du) (?:suivi|relance)|domand[ae] (?:di approfondimento|successiv[ae]))${mark}`, "i"),
  /^(?:seguimiento|pour aller plus loin|approfondimento)\s?[:：]\s?(?=\S)/i,
  /^(?:(?:probing|bonus|next) questions?|(?:the )?(?:interviewers?|they) (?:may|might|could|will|can)(?: then| also)? ask(?: next| you)?)\s?[:：]\s?(?=\S)/i,
];
const arrow = /^[↳⤷➥]\s?(?=\S)/;

/** Tells whether a line only announces what an interviewer asks next: `追问：`, `Follow-up questions`. */
export function isFollowUpLabel(text: string): boolean {
  // Emoji and the number of a part stand before it.
  const words = text.replace(/^[^\p{L}\p{N}]+/u, "").replace(/^[0-9一二三四五六七八九十]{1,2}[.．、)）]\s?/u, "");
  return alone.some((label) => label.test(words));
}

/** Takes `追问：`, `Follow-up 2:`, `↳` off the words of a follow-up, and the marks of a quotation: `追问："为什么？"` */
export function dropFollowUpWord(text: string): string {
  const rest = text.replace(arrow, "");
  const plain = rest.replace(decoration, "");
  const label = before.find((some) => some.test(plain));
  if (label === undefined) return rest;
  const words = plain.replace(label, "");
  return readQuotation(words) ?? words;
}

/** Tells whether a sentence says who asks next, and goes on with it: `They will ask: why?` As the first of an answer, it may be told of others. */
export function saysWhoAsks(line: string): boolean {
  return /^(?:the )?(?:interviewers?|they) (?:may|might|could|will|can)\s/i.test(line.replace(decoration, ""));
}

/** `Follow-ups:`. In Chinese and Japanese, any label may be that of several. */
const several: readonly RegExp[] = [
  /^follow[- ]?up(?:s(?: questions?)?|\s?questions)\s?[:：]/i,
  /^(?:面试官?)?(?:连续|继续|可能|常见|高频|进阶|延伸|深入|后续|扩展)?(?:追问|追問)\s?[:：]/,
  /^(?:延伸问题|進階|深掘り|追加質問|꼬리 ?질문|추가 ?질문)\s?[:：]/,
  /^(?:repreguntas|(?:r[üu]ck|nach|folge|anschluss)fragen|relances|(?:доп(?:олнительные|\.)|уточняющие) вопросы)\s?[:：]/i,
  /^(?:preguntas|perguntas|questions) de (?:seguimiento|seguimento|suivi|relance)\s?[:：]/i,
];

/** Tells whether a line begins with a label of several follow-ups. */
export function saysSeveral(line: string): boolean {
  const plain = line.replace(decoration, "");
  return several.some((label) => label.test(plain));
}

const asking = /[?؟]["”’)）]?(?=\s|$)|？/;

/** Tells whether a line says of itself that it is asked next: `Follow-up: Why?`, `↳ Why? Because.` */
export function isFollowUp(line: string): boolean {
  const rest = dropFollowUpWord(line);
  const end = rest === line ? undefined : asking.exec(rest)?.index;
  return end !== undefined && looksLikeQuestion(rest.slice(0, end + 1));
}
