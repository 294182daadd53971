import { BankError } from "../../bank/bank-error.js";
import { openBank } from "../../bank/open-bank.js";
import { findContentVersion } from "../../disk/content-version.js";
import type { Bank } from "../../model/bank.js";
import type { BankData, Locale } from "../../model/bank-data.js";
import type { BankPart } from "../../model/merged-bank.js";
import { type Bilingual, languageOf } from "../../text/language.js";
import { findLocale } from "../find-locale.js";
import { type Io, UnfitContentError, UsageError } from "../io.js";
import { renderProblems } from "../screens/render-problems.js";
import { listBankPaths, type NamedPath } from "../state/bank-paths.js";
import { readJsonFile } from "./read-json-file.js";

export interface BankChoice {
  /** Paths of compiled banks, or of lists to compile; see `listBankPaths`. Several are merged. */
  readonly bank?: string | readonly string[];
  /** Language of the published bank. Default: that of the environment, otherwise Chinese. */
  readonly locale?: Locale;
}

/**
 * Opens the bank that a command works on: the published one, a compiled one, one compiled on the spot, or several of them as one.
 *
 * @throws UsageError if a file cannot be read or is no bank, or banks cannot be merged; UnfitContentError if a list has errors.
 */
export async function chooseBank({ bank, locale }: BankChoice, io: Io): Promise<Bank> {
  const open = async ({ path }: NamedPath) =>
    path === undefined
      ? (await openPublished[languageOf(locale ?? findLocale(io.env) ?? "zh")]()).bank
      : openNamed(path, await readBankData(path, io));
  const paths = listBankPaths(bank);
  const [only, ...others] = paths;
  if (only !== undefined && others.length === 0) return open(only);
  const parts: BankPart[] = [];
  for (const named of paths) parts.push({ bank: await open(named), ...(named.as !== undefined && { as: named.as }) });
  const { mergeBanks } = await import("../../bank/merge-banks.js");
  try {
    return mergeBanks(parts);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    const advice = cause.message.replace('{ bank, as: "mine" }', "--bank mine=notes.md");
    throw new UsageError(advice, { cause });
  }
}

/**
 * Reads the data of a compiled bank, or of one compiled on the spot, whole: what is loaded on demand of an open bank, too.
 *
 * @throws As `chooseBank` does.
 */
export async function chooseBankData(path: string, io: Io): Promise<BankData> {
  const data = await readBankData(path, io);
  openNamed(path, data);
  return data as BankData;
}

/** Each language is a chunk of its own. */
const openPublished: Bilingual<() => Promise<{ readonly bank: Bank }>> = {
  zh: () => import("../../generated/bank.zh.js"),
  en: () => import("../../generated/bank.en.js"),
};

async function readBankData(path: string, io: Io): Promise<unknown> {
  if (path.toLowerCase().endsWith(".json")) return readJsonFile(path);
  const [{ compileBank }, { readContent }] = await Promise.all([
    import("../../compile/compile-bank.js"),
    import("../../disk/read-content.js"),
  ]);
  const content = await readContent(path);
  const version = await findContentVersion(content);
  const { data, problems } = compileBank(content.files, version === undefined ? {} : { version });
  const errors = [...content.problems, ...problems].filter(({ level }) => level === "error");
  if (errors.length === 0) return data;
  io.err(renderProblems(errors, "pretty"));
  throw new UnfitContentError(`"${path}" has errors; correct them first.`);
}

function openNamed(path: string, data: unknown): Bank {
  try {
    return openBank(data);
  } catch (error) {
    if (!(error instanceof BankError)) throw error;
    throw new UsageError(`"${path}": ${error.message}`, { cause: error });
  }
}
