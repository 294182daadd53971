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
  if (articles !== undefined && !isListOfObjects(articles))
    throw new TypeError(`\`articles\` of ${caller} must be a list of articles, such as \`data.articles\`.`);
  const translated = translation as { questions?: unknown; articles?: unknown } | undefined | null;
  const isBank = Array.isArray(translated?.questions);
  if (translation !== undefined && !(isBank && isListOfObjects(translated?.articles ?? [])))
    throw new TypeError(`\`translation\` of ${caller} must be the same bank in the other language.`);
}

function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && value.every((entry) => typeof entry === "object" && entry !== null);
}
