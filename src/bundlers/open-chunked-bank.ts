import { createBank } from "../bank/create-bank.js";
import { unpackQuestions } from "../bank/pack-questions.js";
import type { Article } from "../model/article.js";
import type { Bank } from "../model/bank.js";
import type { Reference } from "../model/reference.js";

/** A module that loads when it is wanted. */
type Chunk<Value> = () => Promise<{ readonly default: Value }>;

/**
 * Opens a bank that a build put into modules: what a list needs is at hand, as text that is read when something of it is first wanted;
 * articles load a section at a time. The modules import this.
 */
export function openChunkedBank(
  listed: string,
  articles: readonly (readonly [section: string, load: Chunk<readonly Article[]>])[],
  references: Chunk<readonly Reference[]>,
): Bank {
  const chunks = new Map(articles);
  return createBank(
    () => {
      const { questions, ...rest } = JSON.parse(listed);
      return { ...rest, questions: unpackQuestions(questions) };
    },
    async (section) => (await chunks.get(section)?.())?.default ?? [],
    async () => (await references()).default,
  );
}
