const ofQuestions =
  /interview|\bquestions?\b|\bq ?& ?a\b|\bfaqs?\b|面试|面試|面接|题|問題|问题|질문|면접|собеседован|співбесід|вопрос|питан|entrevista|pregunta|pergunta|entretien|fragen|colloquio|domande|mülakat|soru|phỏng vấn|câu hỏi|wawancara|pertanyaan/i;

/** Tells whether a list calls itself one. */
export function saysList(text: string): boolean {
  return ofQuestions.test(text);
}
