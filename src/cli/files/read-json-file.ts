import { readFile } from "node:fs/promises";
import { parseJson } from "../../json/copy-json.js";
import { messageOf } from "../explain-error.js";
import { UsageError } from "../io.js";

/**
 * Reads a file of JSON that the user named; a byte order mark before it is none of it.
 *
 * @throws UsageError if there is no such file, or it is not JSON.
 */
export async function readJsonFile(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new UsageError({ zh: `没有文件“${file}”。`, en: `There is no file "${file}".` }, { cause });
  });
  try {
    return parseJson(text);
  } catch (cause) {
    const detail = messageOf(cause);
    throw new UsageError(
      { zh: `“${file}”不是 JSON（原文：${detail}）`, en: `"${file}" is not JSON: ${detail}` },
      { cause },
    );
  }
}
