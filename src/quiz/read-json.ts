import { copyJson } from "../json/copy-json.js";
import { oneOf, type Rule } from "../json/rules.js";
import { QuizError } from "./quiz-error.js";

/**
 * Reads data of format version 1. Unknown fields are no fault: later releases may add some.
 *
 * @param what - What it is, as in "This is no quiz".
 * @param path - What it is called in faults. Default: `what`.
 * @returns A copy.
 * @throws QuizError `format-version` or `invalid-data`.
 */
export function readJson<Data>(value: unknown, what: string, check: Rule, path = what): Data {
  const formatVersion = (value as { readonly formatVersion?: unknown } | null | undefined)?.formatVersion;
  if (typeof formatVersion === "number" && formatVersion !== 1)
    throw new QuizError("format-version", `This ${what} has format version ${formatVersion}; this release reads 1.`);
  const { copy, faults: foreign } = copyJson(value, path);
  const faults =
    foreign.length > 0 ? foreign : [...oneOf(1)(formatVersion, `${path}.formatVersion`), ...check(copy, path)];
  if (faults.length > 0) {
    const shown = faults.slice(0, 5).join("; ");
    throw new QuizError("invalid-data", `This is no ${what}: ${shown}${faults.length > 5 ? "; ..." : ""}.`, faults);
  }
  return copy as Data;
}
