const lists = ["sections", "tags", "questions"] as const;

/**
 * Throws on what is neither an open bank nor the data of one, in words that help.
 *
 * @param caller - Name of the function that was called.
 */
export function assertBankOrData(bank: unknown, caller: string): void {
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

/** As `assertBankOrData`, and throws on the data of a bank, too: that they are not open yet is the usual mistake. */
export function assertBank(bank: unknown, caller: string): void {
  assertBankOrData(bank, caller);
  if (typeof (bank as { find?: unknown }).find !== "function")
    throw new TypeError(`${caller} takes an open bank, and these are its data. Give it \`openBank(data)\`.`);
}
