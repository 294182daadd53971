import { readdir, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "../../model/problem.js";
import { byCodePoint } from "../../text/code-point-order.js";
import { kindOfSource, sidecarPath } from "../sources/sort-sources.js";
import type { SourceFile } from "../sources/source-file.js";

/** The texts below a path, and what could not be read as text. */
export interface Content {
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

/** A path cannot be compiled: it does not exist, cannot be read, or has no Markdown. */
export class ContentError extends Error {
  override readonly name = "ContentError";
  /** Its message says what to do: a program may show it as it is. */
  readonly isExplained = true;
}

/**
 * Reads what a bank is made of: one Markdown file with its sidecar, or all Markdown and vocabularies of a folder and the
 * folders in it. Folders named `node_modules`, and names that start with a dot, are passed over. Sorted by path.
 *
 * @throws ContentError if there is nothing to compile.
 * @example
 * ```ts
 * const { files, problems } = await readContent("notes.md");
 * const result = compileBank(files);
 * console.log(problems.length + result.problems.length);
 * ```
 */
export async function readContent(target: string): Promise<Content> {
  const paths = await listContent(target);
  const read = await Promise.all(paths.map(async (file) => decode(toPosix(file), await readFile(file))));
  return {
    files: read.flatMap((result) => ("text" in result ? [result] : [])),
    problems: read.flatMap((result) => ("text" in result ? [] : [result])),
  };
}

/** Lists the files that `readContent` reads. */
async function listContent(target: string): Promise<string[]> {
  const stats = await stat(target).catch((error: unknown) => {
    throw new ContentError(`There is no file or folder "${target}".`, { cause: error });
  });
  if (stats.isFile()) {
    if (kindOfSource(target) !== "outline")
      throw new ContentError(`"${target}" is no Markdown file: its name must end in .md.`);
    const sidecar = sidecarPath(target);
    return (await stat(sidecar).catch(() => undefined)) === undefined ? [target] : [target, sidecar];
  }
  const paths = await walk(target);
  if (!paths.some((file) => file.endsWith(".md") || kindOfSource(file) === "outline"))
    throw new ContentError(`The folder "${target}" has no Markdown file.`);
  return paths.sort((a, b) => byCodePoint(toPosix(a), toPosix(b)));
}

/** Links are followed; one that leads into a folder it stands in is passed over, because its files are there already. */
async function walk(folder: string, above: readonly string[] = []): Promise<string[]> {
  const real = await realpath(folder);
  if (above.includes(real)) return [];
  const names = await readdir(folder);
  const found = await Promise.all(
    names.map(async (name) => {
      if (name.startsWith(".") || name === "node_modules") return [];
      const full = path.join(folder, name);
      const stats = await stat(full).catch(() => undefined);
      if (stats?.isDirectory() === true) return walk(full, [...above, real]);
      return kindOfSource(name) === undefined ? [] : [full];
    }),
  );
  return found.flat();
}

function decode(file: string, bytes: Uint8Array): SourceFile | Problem {
  try {
    return { path: file, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const { line, column, byte } = findInvalidByte(bytes);
    return {
      code: "invalid-utf8",
      level: "error",
      file,
      line,
      column,
      message: `The byte 0x${byte.toString(16).padStart(2, "0")} is not valid UTF-8.`,
      suggestion: "Save the file as UTF-8.",
    };
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
