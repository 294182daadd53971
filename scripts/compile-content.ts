import { readFile } from "node:fs/promises";
import { compileBank } from "../src/compile/compile-bank.js";
import { readContent } from "../src/disk/read-content.js";
import type { BankData } from "../src/model/bank-data.js";
import type { ProblemCode } from "../src/model/problem.js";

/** The published banks. */
export interface PublishedBanks {
  readonly zh: BankData;
  readonly en: BankData;
}

/** What `check --fix` mends in the registry; until then the build goes on, with the revisions that it would write. */
const registryLags = new Set<ProblemCode>(["unregistered-id", "stale-revision"]);

/** Compiles content/. Ends the process with 1, and says why, if it has errors. */
export async function compileContent(): Promise<PublishedBanks> {
  const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
  const content = await readContent("content");
  const { data, translations, problems } = compileBank(content.files, { version, locale: "zh" });
  const errors = [...content.problems, ...problems].filter(
    ({ level, code }) => level === "error" && !registryLags.has(code),
  );
  for (const { file, line, column, code, message } of errors) {
    console.error(`${file}:${line}:${column}  ${code}  ${message}`);
  }
  const english = translations.find(({ locale }) => locale === "en");
  if (errors.length > 0 || english === undefined) process.exit(1);
  return { zh: data, en: english };
}
