import { BankError } from "../../bank/bank-error.js";
import { openBank } from "../../bank/open-bank.js";
import type { Bank } from "../../model/bank.js";
import type { BankData, Locale } from "../../model/bank-data.js";
import type { BankPart } from "../../model/merged-bank.js";
import { type Bilingual, languageOf } from "../../text/language.js";
import { type Io, UnfitContentError, UsageError } from "../io.js";
import { renderProblems } from "../screens/render-problems.js";
import { listBankPaths, type NamedPath } from "../state/bank-paths.js";
import { followCompile } from "./follow-compile.js";
import { readJsonFile } from "./read-json-file.js";
import { type ReadLimit, readList } from "./read-list.js";

export interface BankChoice extends ReadLimit {
  /** Paths of compiled banks, or of lists to compile; see `listBankPaths`. Several are merged. */
  readonly bank?: string | readonly string[];
  /** Language of the published bank. Default: that of the environment, otherwise Chinese. */
  readonly locale?: Locale;
}

/**
 * Opens the bank that a command works on: the published one, a compiled one, one compiled on the spot, or several of them as one.
 *
 * @throws UsageError if a file cannot be read or is no bank; MergeError if banks cannot be merged; UnfitContentError if a list has errors.
 */
export async function chooseBank({ bank, locale, ...limit }: BankChoice, io: Io): Promise<Bank> {
  const open = async ({ path }: NamedPath) =>
    path === undefined
      ? (await openPublished[languageOf(locale ?? io.language)]()).bank
      : openNamed(path, await readBankData(path, limit, io));
  const paths = listBankPaths(bank);
  const [only, ...others] = paths;
  if (only !== undefined && others.length === 0) return open(only);
  const parts: BankPart[] = [];
  for (const named of paths) parts.push({ bank: await open(named), ...(named.as !== undefined && { as: named.as }) });
  const { mergeBanks } = await import("../../bank/merge-banks.js");
  return mergeBanks(parts);
}

/**
 * Reads the data of a compiled bank, or of one compiled on the spot, whole: what is loaded on demand of an open bank, too.
 *
 * @throws As `chooseBank` does.
 */
export async function chooseBankData(path: string, limit: ReadLimit, io: Io): Promise<BankData> {
  const data = await readBankData(path, limit, io);
  openNamed(path, data);
  return data as BankData;
}

/** Each language is a chunk of its own. */
const openPublished: Bilingual<() => Promise<{ readonly bank: Bank }>> = {
  zh: () => import("../../generated/bank.zh.js"),
  en: () => import("../../generated/bank.en.js"),
};

async function readBankData(path: string, limit: ReadLimit, io: Io): Promise<unknown> {
  if (path.toLowerCase().endsWith(".json")) return readJsonFile(path);
  // Whoever lists the published bank waits for none of them.
  const [{ compileBank }, { findContentVersion }] = await Promise.all([
    import("../../compile/compile-bank.js"),
    import("../../disk/content-version.js"),
  ]);
  const content = await readList(path, limit);
  const version = await findContentVersion(content);
  const { onProgress, end } = followCompile(io);
  const { data, problems } = compileBank(content.files, { ...(version !== undefined && { version }), onProgress });
  end();
  const errors = [...content.problems, ...problems].filter(({ level }) => level === "error");
  if (errors.length === 0) return data;
  io.err(renderProblems(errors, "pretty", io.language));
  throw new UnfitContentError({ zh: `“${path}”有错误，请先改正。`, en: `"${path}" has errors; correct them first.` });
}

function openNamed(path: string, data: unknown): Bank {
  try {
    return openBank(data);
  } catch (error) {
    if (!(error instanceof BankError)) throw error;
    throw new UsageError(
      { zh: `“${path}”不是可用的题库（原文：${error.message}）`, en: `"${path}": ${error.message}` },
      { cause: error },
    );
  }
}
