import { existsSync } from "node:fs";
import path from "node:path";

/**
 * Tells whether a program is there that reads what we write. Where it is not, tests of it are skipped, loudly;
 * continuous integration installs all of them, so that there it is an error.
 *
 * @param names - What it may be called, such as `["chromium", "google-chrome"]`.
 * @param debianPackage - Where to get it.
 */
export function hasProgram(names: readonly string[], debianPackage: string): boolean {
  if (findProgram(names) !== undefined) return true;
  const advice = `${names.join(" or ")} is not installed: apt-get install ${debianPackage}`;
  if (process.env["CI"]) throw new Error(advice);
  console.warn(`\n  SKIPPED: a foreign client has not checked our files. ${advice}\n`);
  return false;
}

/** The path of a program in `PATH`. */
export function findProgram(names: readonly string[]): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file));
}

/** The path of Chromium; an error where `hasProgram` has not been asked before. */
export function chromiumPath(): string {
  const file = findProgram(chromiumNames);
  if (file === undefined) throw new Error("There is no Chromium.");
  return file;
}

/** What Chromium is called, here and there. */
export const chromiumNames = ["chromium", "chromium-browser", "google-chrome"] as const;

/** How to start it in a container: as root, and without a word to the network. */
export const chromiumFlags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
] as const;
