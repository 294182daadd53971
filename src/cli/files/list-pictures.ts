import { readFileSync, realpathSync, statSync } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { ExportSet } from "../../export/export-set.js";
import type { PictureSource } from "../../export/picture-options.js";
import type { Bank } from "../../model/bank.js";
import { articleOf } from "../article-of.js";
import { isSystemError } from "../explain-error.js";
import { listBankPaths } from "../state/bank-paths.js";
import type { BankChoice } from "./choose-bank.js";

/** How many bytes a picture may have. */
const mostBytes = 5_000_000;

/** How many all together may have, which are in memory when a file is written. */
const mostBytesOfAll = 100_000_000;

/**
 * Gives the pictures that stand beside lists, by their addresses in the texts of items. They are read when they are asked for, each once,
 * and from nowhere but the folders that were named as banks, or in which such lists are.
 */
export async function openListPictures(
  { items }: ExportSet,
  bank: Bank,
  given: BankChoice["bank"],
): Promise<PictureSource> {
  const folders = await Promise.all(
    listBankPaths(given).flatMap(({ path: file }) => (file === undefined ? [] : folderOf(file))),
  );
  const sources = new Map<string, string>();
  for (const { id } of items) {
    const { source } = await articleOf(id, bank);
    sources.set(id, source.file);
  }
  const read = new Map<string, ReturnType<PictureSource>>();
  let bytes = 0;
  return (address, { id }) => {
    const file = path.resolve(path.dirname(sources.get(id) ?? ""), toPath(address));
    if (read.has(file)) return read.get(file);
    const picture = readPicture(file, folders, mostBytesOfAll - bytes);
    if (typeof picture === "object") bytes += picture.length;
    read.set(file, picture);
    return picture;
  };
}

/** Of a list, the folder that it is in. */
async function folderOf(target: string): Promise<string> {
  const real = await realpath(target);
  return (await stat(real)).isDirectory() ? real : path.dirname(real);
}

/** Addresses have percent signs, and may have a part of the picture behind them. */
function toPath(address: string): string {
  const [name = ""] = address.split(/[?#]/, 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function readPicture(file: string, folders: readonly string[], left: number): ReturnType<PictureSource> {
  try {
    const real = realpathSync(file);
    if (!folders.some((folder) => isWithin(real, folder))) return "It is outside of the folder of its list.";
    const stats = statSync(real);
    if (!stats.isFile()) return "It is no file.";
    if (stats.size > mostBytes) return `It has ${stats.size} bytes; ${mostBytes} are taken at most.`;
    if (stats.size > left) return `With it, pictures would have more than ${mostBytesOfAll} bytes together.`;
    return new Uint8Array(readFileSync(real));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (isSystemError(error) && (error.code === "ENOENT" || error.code === "ENOTDIR")) return undefined;
    return `It cannot be read (${error.message}).`;
  }
}

function isWithin(file: string, folder: string): boolean {
  const way = path.relative(folder, file);
  return way !== "" && way.split(path.sep)[0] !== ".." && !path.isAbsolute(way);
}
