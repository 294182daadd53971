import { withoutTags } from "../../../text/stretches.js";
import { takeId } from "../../parse/id-suffix.js";
import { collapseSpace } from "../../parse/plain-text.js";
import { leaveOutNode } from "../../parse/reading.js";
import { textOfBlocks } from "../blocks/answer-text.js";
import { blocksBelow } from "../open-question.js";
import { noteAsked, type OutlineReading } from "../outline-reading.js";
import { isPlaceholder } from "../signs/placeholder.js";
import type { OpenSection } from "./split-sections.js";

/** What stands where a question will be written. */
const question =
  /^(?:your |the )?(?:question|вопрос|питання|问题|問題|题目|質問|질문|pregunta|pergunta|frage|domanda|pytanie|soru|câu hỏi)(?: (?:text|title|here|goes here|aquí|aqui|ici|hier|здесь|тут))?\s?[?？:：.…]{0,3}$/iu;
/** What stands where its answer will be. */
const answer = /answer|ответ|відповід|答|respuesta|resposta|réponse|antwort|risposta|답|odpowied|cevap|trả lời/iu;
const MOST_WORDS = 4;
/** Of fewer questions, one in such words is no pattern for the others. */
const LEAST = 4;

/** Takes away the pattern that somebody copies for each new question: `Question?`, and below it `Text of the answer`, or nothing. */
export function leaveOutTemplates(reading: OutlineReading, sections: readonly OpenSection[]): void {
  if (sections.reduce((sum, { questions }) => sum + questions.length, 0) < LEAST) return;
  for (const { questions } of sections) {
    const templates = questions.filter((each) => {
      if (!question.test(takeId(each.entry.text).text.trim())) return false;
      const said = collapseSpace(withoutTags(textOfBlocks(reading, blocksBelow(each))));
      const isNamed = answer.test(said) && said.split(" ").length <= MOST_WORDS;
      return said === "" || isNamed || isPlaceholder(said);
    });
    if (templates.length === 0) continue;
    for (const { entry, answer: below } of templates) {
      const { start, end } = entry.node.position ?? {};
      noteAsked(reading, start?.line ?? 1, end?.line ?? 1);
      for (const node of [entry.node, ...below]) leaveOutNode(reading, "aside", node);
    }
    const kept = questions.filter((each) => !templates.includes(each));
    questions.length = 0;
    for (const each of kept) questions.push(each);
  }
}
