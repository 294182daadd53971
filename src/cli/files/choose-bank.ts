import { readFile } from "node:fs/promises";
import { BankError } from "../../bank/bank-error.js";
import { openBank } from "../../bank/open-bank.js";
import type { Bank } from "../../model/bank.js";
import type { BankData, Locale } from "../../model/bank-data.js";
import { type Bilingual, languageOf } from "../../text/language.js";
import { findLocale } from "../find-locale.js";
import { type Io, UnfitContentError, UsageError } from "../io.js";
import { renderProblems } from "../screens/render-problems.js";
import { findContentVersion } from "./content-version.js";

export interface BankChoice {
  /** Path of a compiled bank, or of a list to compile. */
  readonly bank?: string;
  /** Language of the published bank. Default: that of the environment, otherwise Chinese. */
  readonly locale?: Locale;
}

/**
 * Opens the bank that a command works on: the published one, a compiled one, or one compiled on the spot.
 *
 * @throws UsageError if the file cannot be read or is no bank, UnfitContentError if the list has errors.
 */
export async function chooseBank({ bank: path, locale }: BankChoice, io: Io): Promise<Bank> {
  if (path === undefined) return (await openPublished[languageOf(locale ?? findLocale(io.env) ?? "zh")]()).bank;
  return openNamed(path, await readBankData(path, io));
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
  if (path.toLowerCase().endsWith(".json")) return parseJson(path, await readText(path));
  const [{ compileBank }, { readContent }] = await Promise.all([
    import("../../compile/compile-bank.js"),
    import("../../compile/node/read-content.js"),
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

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new UsageError(`There is no file "${path}".`, { cause: error });
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new UsageError(`"${path}" is not JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
