import { readFile } from "node:fs/promises";
import path from "node:path";
import { kindOfSource } from "../compile/sources/sort-sources.js";
import type { SourceFile } from "../compile/sources/source-file.js";
import { parseJson } from "../json/copy-json.js";
import { type Content, ContentError } from "./read-content.js";

/**
 * Version of a content that has a registry, or is to have one: that of the nearest package.json, because the registry enters
 * revisions under the version they will be published with. `undefined` where there is no registry, or no such file.
 *
 * @param cwd - Folder that paths are relative to. Default: that of the process.
 * @throws ContentError if that package.json is not JSON.
 */
export async function findContentVersion({ files }: Content, cwd = ""): Promise<string | undefined> {
  const bankFile = files.find((file) => kindOfSource(file.path) === "bank");
  const registry =
    files.find((file) => kindOfSource(file.path) === "registry")?.path ??
    (bankFile === undefined ? undefined : await findAskedRegistry(bankFile));
  if (registry === undefined) return undefined;
  for (let folder = path.resolve(cwd, path.dirname(registry)); ; folder = path.dirname(folder)) {
    const file = path.join(folder, "package.json");
    const text = await readFile(file, "utf8").catch(() => undefined);
    if (text !== undefined) return readVersion(file, text);
    if (path.dirname(folder) === folder) return undefined;
  }
}

/** What reads YAML loads where there is some. */
async function findAskedRegistry(bankFile: SourceFile): Promise<string | undefined> {
  const { readBankFile } = await import("../compile/vocabulary/bank-file.js");
  return readBankFile(bankFile, []).registryPlace?.file;
}

function readVersion(file: string, text: string): string | undefined {
  try {
    const { version } = (parseJson(text) ?? {}) as { readonly version?: unknown };
    return typeof version === "string" ? version : undefined;
  } catch (cause) {
    const message = `"${file}" is not JSON, so that nobody knows which version comes next.`;
    throw new ContentError("no-version", message, { path: file, isFolder: false }, { cause });
  }
}
