import { copyJson } from "../json/copy-json.js";
import { show } from "../json/rules.js";
import type { Bank, TypedBank } from "../model/bank.js";
import type { BankData } from "../model/bank-data.js";
import type { BankIds } from "../model/bank-ids.js";
import { BankError } from "./bank-error.js";
import { checkBankData } from "./check-bank-data.js";
import { createBank } from "./create-bank.js";

const MAX_FAULTS_SHOWN = 5;

/**
 * Opens a bank from JSON, such as `llm-interview compile` writes. The bank is a frozen copy; `data` is not modified.
 *
 * @throws BankError with the code `format-version` if the data was written for another release, or `invalid-data` if it is
 * no bank; `faults` lists everything that is wrong, with its path.
 * @example
 * ```ts
 * const mine = openBank(JSON.parse(text));
 * ```
 */
export function openBank(data: unknown): Bank;
/** Opens a bank whose ids are known when your code is compiled, as in the module that `compile --out` writes. */
export function openBank<Ids extends BankIds>(data: unknown): TypedBank<Ids>;
export function openBank(data: unknown): Bank {
  const formatVersion = (data as { formatVersion?: unknown } | null | undefined)?.formatVersion;
  if (formatVersion !== undefined && formatVersion !== 1) {
    const advice = "Compile the list again with this release, or install the release that wrote it.";
    throw new BankError(
      "format-version",
      `This bank has format version ${show(formatVersion)}; this release reads 1. ${advice}`,
    );
  }
  const read = copyJson(data, "bank");
  const faults = read.faults.length > 0 ? read.faults : checkBankData(read.copy);
  if (faults.length > 0) {
    const more = faults.length > MAX_FAULTS_SHOWN ? `\n  and ${faults.length - MAX_FAULTS_SHOWN} more` : "";
    const shown = faults.slice(0, MAX_FAULTS_SHOWN).map((fault) => `\n  ${fault}`);
    throw new BankError("invalid-data", `This is not a bank:${shown.join("")}${more}`, faults);
  }
  const copy = read.copy as BankData;
  return createBank(
    () => copy,
    async (section) => {
      const ids = new Set(copy.questions.filter((question) => question.section === section).map(({ id }) => id));
      return copy.articles.filter(({ id }) => ids.has(id));
    },
    async () => copy.references,
  );
}
