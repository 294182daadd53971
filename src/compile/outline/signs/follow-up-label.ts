import { looksLikeQuestion } from "./looks-like-question.js";

const words =
  "follow[- ]?ups?(?: questions?)?|(?:面试官)?(?:连续|继续|可能|常见|高频|进阶)?(?:追问|追問)|延伸问题|進階|深掘り|追加質問|꼬리 ?질문|추가 ?질문|repreguntas?|rückfrage|nachfrage|relance|доп(?:олнительный|\\.) вопрос";
const alone = new RegExp(`^(?:${words}|相关问题)\\s*[:：]?$`, "iu");
const before = new RegExp(
  `^(?:[↳⤷➥]\\s*(?:(?:${words})\\s?[0-9]{0,2}\\s?[:：])?|(?:${words})\\s?[0-9]{0,2}\\s?[:：])\\s*(?=\\S)`,
  "iu",
);

/** Tells whether a line only announces what an interviewer asks next: `追问：`, `Follow-up questions`. */
export function isFollowUpLabel(text: string): boolean {
  return alone.test(text);
}

/** Takes `追问：`, `Follow-up 2:`, `↳` off the words of a follow-up. */
export function dropFollowUpWord(text: string): string {
  return text.replace(before, "");
}

const asking = /[?؟]["”’)）]?(?=\s|$)|？/;

/** Tells whether a line says of itself that it is asked next: `Follow-up: Why?`, `↳ Why? Because.` */
export function isFollowUp(line: string): boolean {
  const rest = dropFollowUpWord(line);
  const end = rest === line ? undefined : asking.exec(rest)?.index;
  return end !== undefined && looksLikeQuestion(rest.slice(0, end + 1));
}
