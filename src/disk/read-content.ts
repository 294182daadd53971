import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import { reportError, startOfFile } from "../compile/report.js";
import { kindOfSource, sidecarPath } from "../compile/sources/sort-sources.js";
import type { SourceFile } from "../compile/sources/source-file.js";
import type { Problem } from "../model/problem.js";
import { byCodePoint } from "../text/code-point-order.js";

/** The texts below a path, and what could not be read as text. */
export interface Content {
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

/** How to read. */
export interface ReadOptions {
  /** How many bytes all files may have together. What is larger is refused before any of it is read. Default: 100,000,000. */
  readonly maxBytes?: number;
  /**
   * Folder that paths are relative to: `target`, and those of the files and problems that are found. Default: that of the process, and
   * paths begin as `target` does.
   */
  readonly cwd?: string;
}

/**
 * Why a path cannot be compiled. `not-found`: there is nothing. `no-file`: it is a pipe, say. `no-markdown`: the name of a file does not
 * end in `.md`, or a folder has no such file. `too-large`: all files together are.
 * `no-version`: the package.json that should tell it is not JSON.
 */
export type ContentErrorCode = "not-found" | "no-file" | "no-markdown" | "too-large" | "no-version";

/** A path cannot be compiled. */
export class ContentError extends Error {
  override readonly name = "ContentError";
  /** Its message says what to do: a program may show it as it is. */
  readonly isExplained = true;

  constructor(
    readonly code: ContentErrorCode,
    message: string,
    /** What was to be read, and for `too-large` how many bytes it has and may have. */
    readonly found: {
      readonly path: string;
      readonly isFolder: boolean;
      readonly bytes?: number;
      readonly maxBytes?: number;
    },
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * Reads what a bank is made of: one Markdown file with its sidecar, or all Markdown and vocabularies of a folder and the
 * folders in it. Folders named `node_modules`, and names that start with a dot, are passed over. Links are followed, and each
 * folder is read once, whatever leads to it. What has the name of a source and is no file, such as a pipe or a device, is a
 * problem (`no-file`). Sorted by path.
 *
 * @throws ContentError if there is nothing to compile, or too much.
 * @example
 * ```ts
 * const { files, problems } = await readContent("notes.md");
 * const result = compileBank(files);
 * console.log(problems.length + result.problems.length);
 * ```
 */
export async function readContent(target: string, options: ReadOptions = {}): Promise<Content> {
  return readChanged(target, options, new Map());
}

/** What was read of files, by absolute path. */
export type ReadMemory = Map<string, { readonly stamp: string; readonly content: Content }>;

/**
 * Reads as `readContent` does, but no file again that is remembered and has the same size and times. A file that was written twice within
 * a tick of the clock looks the same: who knows that a file changed takes it out of the memory. One file after the other, while the
 * program waits: promises of so many small files cost several times what reading them does, and compiling, which follows, lets nothing
 * else run for longer.
 *
 * @param memory - Is brought up to date.
 */
export async function readChanged(
  target: string,
  { maxBytes = 100_000_000, cwd }: ReadOptions,
  memory: ReadMemory,
): Promise<Content> {
  const found = listContent(cwd === undefined ? target : path.resolve(cwd, target));
  const bytes = found.reduce((sum, { size }) => sum + size, 0);
  if (bytes > maxBytes)
    throw new ContentError(
      "too-large",
      `"${target}" has ${bytes} bytes of content; ${maxBytes} are read at most. Compile its parts one by one, or give readContent a higher maxBytes.`,
      { path: target, isFolder: found[0]?.path !== target, bytes, maxBytes },
    );
  const nameOf = (file: string) => toPosix(cwd === undefined ? file : path.relative(cwd, file));
  const read = found.map((one) => {
    const file = path.resolve(one.path);
    const remembered = memory.get(file);
    if (remembered?.stamp === one.stamp) return remembered.content;
    const content = readFound(one, nameOf(one.path));
    memory.set(file, { stamp: one.stamp, content });
    return content;
  });
  return { files: read.flatMap(({ files }) => files), problems: read.flatMap(({ problems }) => problems) };
}

/** Something that has the name of a source. */
interface Found {
  readonly path: string;
  readonly size: number;
  readonly isFile: boolean;
  /** Differs where the file does, in all likelihood. */
  readonly stamp: string;
}

function foundOf(file: string, stats: Stats): Found {
  const { size, mtimeMs, ctimeMs, ino } = stats;
  const isFile = stats.isFile();
  return { path: file, size: isFile ? size : 0, isFile, stamp: `${size} ${mtimeMs} ${ctimeMs} ${ino}` };
}

/** Lists what `readContent` reads. */
function listContent(target: string): Found[] {
  const stats = statOf(target);
  if (stats === undefined) {
    const found = { path: target, isFolder: false };
    throw new ContentError("not-found", `There is no file or folder "${target}".`, found);
  }
  if (!stats.isDirectory()) {
    const found = { path: target, isFolder: false };
    if (!stats.isFile()) throw new ContentError("no-file", `"${target}" is neither a file nor a folder.`, found);
    if (kindOfSource(target) !== "outline")
      throw new ContentError("no-markdown", `"${target}" is no Markdown file: its name must end in .md.`, found);
    const sidecar = find(sidecarPath(target));
    return [foundOf(target, stats), ...(sidecar === undefined ? [] : [sidecar])];
  }
  const found = walk(target);
  if (!found.some(({ path: file }) => file.endsWith(".md") || kindOfSource(file) === "outline"))
    throw new ContentError("no-markdown", `The folder "${target}" has no Markdown file.`, {
      path: target,
      isFolder: true,
    });
  return found.sort((a, b) => byCodePoint(toPosix(a.path), toPosix(b.path)));
}

/**
 * Folder by folder, the higher ones first and those of a folder by name, so that of several ways to one folder the same is always
 * taken: the shortest, and of these the first. Not by recursion: folders may stand in each other as deep as they like.
 */
function walk(target: string): Found[] {
  const seen = new Set<string>();
  const found: Found[] = [];
  for (let folders = [target]; folders.length > 0; ) {
    const below: string[] = [];
    for (const folder of folders) {
      const real = realpathSync(folder);
      if (seen.has(real)) continue;
      seen.add(real);
      const names = readdirSync(folder).filter((name) => !name.startsWith(".") && name !== "node_modules");
      for (const name of names.sort(byCodePoint)) {
        const full = path.join(folder, name);
        const stats = statOf(full);
        if (stats?.isDirectory() === true) below.push(full);
        else if (stats !== undefined && kindOfSource(name) !== undefined) found.push(foundOf(full, stats));
      }
    }
    folders = below;
  }
  return found;
}

/** A folder is no source. */
function find(file: string): Found | undefined {
  const stats = statOf(file);
  if (stats === undefined || stats.isDirectory()) return undefined;
  return foundOf(file, stats);
}

/** `undefined` where there is nothing, as behind a link that leads nowhere. */
function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Its text, or why it has none. */
function readFound({ path: file, isFile }: Found, name: string): Content {
  const problems: Problem[] = [];
  if (isFile) return { files: decode(name, readFileSync(file), problems), problems };
  const message = "This has the name of a source, and is a pipe, a socket or a device.";
  reportError(problems, "no-file", startOfFile(name), message, "Remove it, or give it another name.");
  return { files: [], problems };
}

function decode(file: string, bytes: Uint8Array, problems: Problem[]): SourceFile[] {
  try {
    return [{ path: file, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) }];
  } catch {
    const { line, column, byte } = findInvalidByte(bytes);
    const message = `The byte 0x${byte.toString(16).padStart(2, "0")} is not valid UTF-8.`;
    reportError(problems, "invalid-utf8", { file, line, column }, message, "Save the file as UTF-8.");
    return [];
  }
}

/** The longest prefix that decodes ends before the bad byte. */
function findInvalidByte(bytes: Uint8Array): { readonly line: number; readonly column: number; readonly byte: number } {
  let low = 0;
  let high = bytes.length;
  const decodes = (length: number) => {
    try {
      // A sequence that is cut off is not bad yet; `stream` leaves it alone.
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decodes(middle)) low = middle;
    else high = middle - 1;
  }
  const before = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, low), { stream: true });
  const lines = before.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  // A sequence that breaks off is bad from its first byte on.
  const byte = bytes[Buffer.byteLength(before)] ?? 0;
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, byte };
}

function toPosix(file: string): string {
  return file.split(path.sep).join("/");
}
