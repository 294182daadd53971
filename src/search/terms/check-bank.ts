import type { IndexableBank, IndexOptions } from "./indexed-documents.js";

const lists = ["sections", "tags", "questions"] as const;

/**
 * Checks that an argument is a bank.
 *
 * @param caller - The function that was called, for the message.
 * @throws TypeError if it is none, with what was given and what to give.
 */
export function assertBank(bank: unknown, caller: string): asserts bank is IndexableBank {
  if (typeof bank === "object" && bank !== null && "then" in bank)
    throw new TypeError(`${caller} takes a bank, not a promise of one. Await it first.`);
  if (Array.isArray(bank))
    throw new TypeError(`${caller} takes a bank, not a list. Give it what \`openBank\` makes, not \`bank.questions\`.`);
  if (typeof bank !== "object" || bank === null)
    throw new TypeError(`${caller} takes a bank, not ${bank === null ? "null" : typeof bank}.`);
  const missing = lists.filter((name) => !Array.isArray((bank as Readonly<Record<string, unknown>>)[name]));
  if (missing.length > 0)
    throw new TypeError(`${caller} takes a bank, which \`openBank\` makes; this object has no list \`${missing[0]}\`.`);
}

/** Checks that an open bank was given, which a search needs to restrict its hits. */
export function assertOpenBank(bank: unknown, caller: string): void {
  assertBank(bank, caller);
  if (typeof (bank as { find?: unknown }).find !== "function")
    throw new TypeError(`${caller} takes an open bank, and these are its data. Give it \`openBank(data)\`.`);
}

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
