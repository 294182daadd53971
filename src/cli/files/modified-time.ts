import { readdir, stat } from "node:fs/promises";
import path from "node:path";

/**
 * When content was last changed, in whole seconds since 1970: what `SOURCE_DATE_EPOCH` says, or else the newest file.
 *
 * Format: https://reproducible-builds.org/specs/source-date-epoch/
 */
export async function modifiedTime(target: string, env: Readonly<Record<string, string | undefined>>): Promise<number> {
  const stated = env["SOURCE_DATE_EPOCH"];
  if (stated !== undefined && /^\d+$/.test(stated)) return Number(stated);
  const found = await stat(target);
  const files = found.isDirectory() ? await readdir(target, { recursive: true }) : [];
  let newest = found.mtimeMs;
  for (const file of files) {
    // A link may lead nowhere.
    const own = await stat(path.join(target, file)).catch(() => undefined);
    newest = Math.max(newest, own?.mtimeMs ?? 0);
  }
  return Math.floor(newest / 1000);
}
