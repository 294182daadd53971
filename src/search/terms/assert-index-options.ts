import type { IndexOptions } from "./indexed-documents.js";

/**
 * Checks what is to be indexed beside a bank.
 *
 * @throws TypeError if articles or a translation are none.
 */
export function assertIndexOptions(options: unknown, caller: string): asserts options is IndexOptions {
  if (typeof options !== "object" || options === null)
    throw new TypeError(
      `The options of ${caller} must be an object, not ${options === null ? "null" : typeof options}.`,
    );
  const { articles, translation } = options as { articles?: unknown; translation?: unknown };
  const isList =
    Array.isArray(articles) && articles.every((article) => typeof article === "object" && article !== null);
  if (articles !== undefined && !isList)
    throw new TypeError(`\`articles\` of ${caller} must be a list of articles, such as \`data.articles\`.`);
  const questions = (translation as { questions?: unknown } | undefined | null)?.questions;
  if (translation !== undefined && !Array.isArray(questions))
    throw new TypeError(`\`translation\` of ${caller} must be the same bank in the other language.`);
}
