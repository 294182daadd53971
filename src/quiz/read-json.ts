import { oneOf, type Rule } from "../json/rules.js";
import { QuizError } from "./quiz-error.js";

/**
 * Reads data of format version 1. Unknown fields are no fault: later releases may add some.
 *
 * @returns A copy.
 * @throws QuizError `format-version` or `invalid-data`.
 */
export function readJson<Data>(value: unknown, what: string, check: Rule): Data {
  const formatVersion = (value as { formatVersion?: unknown } | null | undefined)?.formatVersion;
  if (typeof formatVersion === "number" && formatVersion !== 1)
    throw new QuizError("format-version", `This ${what} has format version ${formatVersion}; this release reads 1.`);
  const faults = [...oneOf(1)(formatVersion, `${what}.formatVersion`), ...check(value, what)];
  if (faults.length > 0) {
    const shown = faults.slice(0, 5).join("; ");
    throw new QuizError("invalid-data", `This is no ${what}: ${shown}${faults.length > 5 ? "; ..." : ""}.`, faults);
  }
  return JSON.parse(JSON.stringify(value)) as Data;
}
