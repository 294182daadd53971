import { show } from "../json/rules.js";

/**
 * Throws on what is no open bank, in words that help: its data, as JSON has it, is the usual mistake.
 *
 * @param caller - Name of the function that was called.
 */
export function assertBank(bank: unknown, caller: string): void {
  const { find, questions } = (bank ?? {}) as { readonly find?: unknown; readonly questions?: unknown };
  if (typeof find === "function" && Array.isArray(questions)) return;
  const given = Array.isArray(questions) ? "its data: open it with openBank(data)" : show(bank);
  throw new TypeError(`${caller} takes a bank, such as openBank gives, not ${given}.`);
}
