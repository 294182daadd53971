import { readFile } from "node:fs/promises";
import { parseJson } from "../../json/copy-json.js";
import { UsageError } from "../io.js";

/**
 * Reads a file of JSON that the user named; a byte order mark before it is none of it.
 *
 * @throws UsageError if there is no such file, or it is not JSON.
 */
export async function readJsonFile(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new UsageError(`There is no file "${file}".`, { cause });
  });
  try {
    return parseJson(text);
  } catch (cause) {
    throw new UsageError(`"${file}" is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
