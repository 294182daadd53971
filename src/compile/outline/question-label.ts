const digits = "0-9０-９";
const words =
  "Q(?:uestions?|ues)?|问题?|問題?|题目?|題目?|面试题|質問|질문|문제|Pregunta|Frage|Pergunta|Domanda|Вопрос";
const numbered = new RegExp(
  `^(?:第\\s*([${digits}]{1,4}|[零〇一二两三四五六七八九十百]{1,5})\\s*[题問问題]|(?:${words})\\s*(?:[.．#№]\\s*)?([${digits}]{1,4})(?![\\w${digits}]))\\s*(?:[.．、:：)）\\]–—-]+\\s*)?`,
  "i",
);
const bare = new RegExp(`^(?:${words})\\s*[:：]\\s*|^Q\\s*[.．)）]\\s+`, "i");
const decoration = /^(?:[\p{Extended_Pictographic}\s]|\uFE0F|\u200D)+/u;
const ornaments = /^(?:(?:❓|❔|🔹|🔸|🔷|🔶|📌|📍|👉|▶|⭐|⭕|🟢|🟡|🔴|🔵|✅|☑)\uFE0F?\s*)+/u;

/** What a label before a prompt says. */
export interface QuestionLabel {
  /** As written: `3`, `十`. Empty where there is none. */
  readonly number: string;
  /** What stands behind the label. */
  readonly rest: string;
}

/** Reads `Q:`, `Q3.`, `Question 3`, `问题3：`, `第3题`, also behind emoji; `undefined` where there is no such label. */
export function readQuestionLabel(text: string): QuestionLabel | undefined {
  // Most texts are no labels, and are asked more than once.
  if (/^[A-CE-OR-Za-ce-or-z0-9]/.test(text)) return undefined;
  const plain = text.replace(decoration, "");
  const match = numbered.exec(plain);
  if (match !== null) return { number: match[1] ?? match[2] ?? "", rest: plain.slice(match[0].length) };
  const short = bare.exec(plain);
  return short === null ? undefined : { number: "", rest: plain.slice(short[0].length) };
}

/** Takes emoji off that only point at a question. Others may belong to its words: `🤗 Transformers`. */
export function dropOrnaments(text: string): string {
  const rest = text.replace(ornaments, "");
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text;
}
