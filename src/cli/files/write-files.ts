import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { UsageError } from "../io.js";

/**
 * Writes files beside their places and renames them there once all are on disk, so that readers see the old texts or the
 * new, never a part, and a full disk or a folder in the place of a file leaves the old ones. A file that already has its
 * text is not touched.
 *
 * @param contents - Texts or bytes, by path.
 * @returns the paths that changed.
 * @throws UsageError if a path is a device, and what the system throws if it is a folder or may not be written.
 */
export async function writeFilesWhole(contents: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const staged: { readonly file: string; readonly beside: string }[] = [];
  try {
    for (const [file, content] of Object.entries(contents)) {
      const bytes = typeof content === "string" ? Buffer.from(content) : content;
      if ((await readBytes(file))?.equals(bytes) === true) continue;
      await mkdir(path.dirname(file), { recursive: true });
      const beside = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString("hex")}.tmp`);
      staged.push({ file, beside });
      await writeFile(beside, bytes);
    }
    for (const { file, beside } of staged) await rename(beside, file);
  } catch (error) {
    for (const { beside } of staged) await rm(beside, { force: true });
    throw error;
  }
  return staged.map(({ file }) => file);
}

/** Fails where something stands that is no file, before anything is renamed: a device would be read without end, and replaced. */
async function readBytes(file: string): Promise<Buffer | undefined> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() === false && !found.isDirectory()) throw new UsageError(`"${file}" is no file.`);
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}
