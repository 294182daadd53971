import type { Article } from "../../src/model/article.js";
import type { AnsweredQuestion, OpenQuestion } from "../../src/model/question.js";

const fields = {
  id: "kv-cache",
  section: "inference",
  number: 1,
  prompt: "KV Cache 设计？",
  tags: [],
  difficulty: 2,
  related: [],
  origin: "added",
  since: "0.1.0",
  changed: "0.1.0",
  revision: 1,
  hasChoice: false,
} as const;

/** A valid question with an answer; a test states only the fields it is about. */
export function makeQuestion(own: Partial<AnsweredQuestion> = {}): AnsweredQuestion {
  return { ...fields, status: "answered", brief: "缓存历史的键和值。", ...own };
}

/** A valid question without an answer. */
export function makeOpenQuestion(own: Partial<OpenQuestion> = {}): OpenQuestion {
  return { ...fields, status: "open", ...own };
}

/** A valid article, without parts; a test states only the fields it is about. */
export function makeBareArticle(id: string, own: Partial<Article> = {}): Article {
  const place = { file: "notes.md", line: 3, column: 4 };
  return { id, references: [], hash: "0123456789abcdef", source: { ...place, brief: { ...place, line: 4 } }, ...own };
}
