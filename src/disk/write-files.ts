import type { Stats } from "node:fs";
import { link, mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { followLinks, nameBeside, sweepBeside, type Writer } from "./beside.js";
import { thisProcess } from "./this-process.js";
import { syncFolder, writeBeside } from "./write-beside.js";

/** Why a file cannot be written. `no-file`: a device stands there, say. `changed`: it changed since it was read. `foreign`: somebody
 * else wrote it. */
export type WriteErrorCode = "no-file" | "changed" | "foreign";

/** A file cannot be written: something stands in its place, or it changed in the meantime. Nothing was written. */
export class WriteError extends Error {
  override readonly name = "WriteError";
  /** Its message says what to do: a program may show it as it is. */
  readonly isExplained = true;

  constructor(
    readonly code: WriteErrorCode,
    message: string,
    /** What was to be written. */
    readonly file: string,
  ) {
    super(message);
  }
}

/** How files are to be written. */
export interface WriteOptions {
  /** Who writes. Default: the program that runs. */
  readonly writer?: Writer;
  /** Texts that files had when what is to be written was made of them, by path: where one has another now, nothing is written. */
  readonly readAs?: Readonly<Record<string, string>>;
}

/** What a file is to have; or makes it when its turn comes, so that long texts are not there all at once. */
export type FileContent = string | Uint8Array | (() => string | Uint8Array);

/** A file that is on disk beside its place. */
interface Staged {
  readonly file: string;
  /** Where links lead from `file`. */
  readonly place: string;
  readonly beside: string;
  /** Another name of the old file, until all are in their places. */
  readonly old?: string;
}

/**
 * Writes files beside their places and renames them there once all are on disk, so that readers see the old texts or the
 * new, never a part, and a full disk or a folder in the place of a file leaves the old ones. A file that already has its
 * text is not touched. Links stay links, and a file keeps its mode. Files of one new folder, and of folders in it, appear with it, all at
 * once. In a folder that is there, no system has a way to do so: they take their places one right behind the other, in the order of their
 * paths. Whoever reads in that moment may see the first without the last, and a power cut may leave them so, until they are written again.
 *
 * @param contents - Texts or bytes, by path. What makes one is called once, in the order of the paths.
 * @returns the paths that changed.
 * @throws WriteError if a path is a device, or a file changed since it was read; what the system throws if it is a folder or may not
 * be written.
 */
export async function writeFilesWhole(
  contents: Readonly<Record<string, FileContent>>,
  { writer = thisProcess, readAs = {} }: WriteOptions = {},
): Promise<string[]> {
  const files = Object.keys(contents);
  const folders = new Set(files.map((file) => path.dirname(path.resolve(file))));
  const shared = findShared([...folders]);
  if (files.length > 1 && !(await isThere(shared))) return writeFolder(shared, contents, writer);
  for (const one of folders) await sweepBeside(one, writer);
  const staged: Staged[] = [];
  const placed: Staged[] = [];
  try {
    for (const [file, content] of Object.entries(contents)) {
      const made = makeContent(content);
      const bytes = typeof made === "string" ? Buffer.from(made) : made;
      const place = await followLinks(file);
      const old = await findFile(place, file);
      // Of another size it is another, whatever it has.
      if (old?.size === bytes.length && (await readFile(place)).equals(bytes)) continue;
      const own = path.dirname(place);
      await mkdir(own, { recursive: true });
      const entry = { file, place, beside: nameBeside(own, writer), ...(old && { old: nameBeside(own, writer) }) };
      staged.push(entry);
      await writeBeside(entry.beside, bytes, place);
    }
    for (const [file, text] of Object.entries(readAs)) await assertUnchanged(file, text);
    // Where the system has no second names for files, there is none to go back to.
    for (const { place, old } of staged) if (old !== undefined) await link(place, old).catch(() => undefined);
    for (const entry of staged) {
      await rename(entry.beside, entry.place);
      placed.push(entry);
    }
  } catch (error) {
    for (const { place, old } of placed) {
      if (old === undefined) await rm(place, { force: true });
      else await rename(old, place).catch(() => undefined);
    }
    for (const { beside, old } of staged) for (const name of [beside, old ?? beside]) await rm(name, { force: true });
    throw error;
  }
  for (const { old } of staged) if (old !== undefined) await rm(old, { force: true });
  for (const one of new Set(staged.map(({ place }) => path.dirname(place)))) await syncFolder(one);
  return staged.map(({ file }) => file);
}

/** The innermost folder that these are in, or one of them. */
function findShared([first = "", ...others]: readonly string[]): string {
  const isOutside = (folder: string) =>
    others.some((other) => !`${other}${path.sep}`.startsWith(`${folder}${path.sep}`));
  let shared = first;
  while (isOutside(shared) && shared !== path.dirname(shared)) shared = path.dirname(shared);
  return shared;
}

/** A folder that is not there yet is made beside its place, and appears with all that is in it. */
async function writeFolder(
  folder: string,
  contents: Readonly<Record<string, FileContent>>,
  writer: Writer,
): Promise<string[]> {
  const above = path.dirname(folder);
  await mkdir(above, { recursive: true });
  await sweepBeside(above, writer);
  const beside = nameBeside(above, writer);
  try {
    const folders = new Set<string>();
    for (const [file, content] of Object.entries(contents)) {
      const place = path.join(beside, path.relative(folder, path.resolve(file)));
      folders.add(path.dirname(place));
      await mkdir(path.dirname(place), { recursive: true });
      await writeBeside(place, makeContent(content), file);
    }
    for (const one of folders) await syncFolder(one);
    await rename(beside, folder);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
  await syncFolder(above);
  return Object.keys(contents);
}

function makeContent(content: FileContent): string | Uint8Array {
  return typeof content === "function" ? content() : content;
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** Fails where something stands that is no file, before anything is renamed: a device would be read without end, and replaced. */
async function findFile(place: string, file: string): Promise<Stats | undefined> {
  const found = await stat(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (found?.isFile() === false && !found.isDirectory()) throw new WriteError("no-file", `"${file}" is no file.`, file);
  // What the system says of a folder that is read.
  if (found?.isDirectory() === true) await readFile(place);
  return found;
}

async function assertUnchanged(file: string, text: string): Promise<void> {
  const now = await readFile(file, "utf8").catch(() => undefined);
  if (now !== text)
    throw new WriteError(
      "changed",
      `"${file}" was changed by another program in the meantime. Nothing is written; try again.`,
      file,
    );
}
