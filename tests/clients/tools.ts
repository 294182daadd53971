import { existsSync } from "node:fs";
import path from "node:path";

/** This folder: a private package with what our server and our tables are tried with. */
export const home = path.resolve("tests/clients");

/**
 * Tells whether the clients are installed. Where they are not, tests with them are skipped, loudly; continuous integration installs
 * them, so that there it is an error.
 */
export function hasClients(): boolean {
  if (existsSync(path.join(home, "node_modules/.package-lock.json"))) return true;
  const advice = "Clients are not installed: npm ci --ignore-scripts --prefix tests/clients";
  if (process.env["CI"]) throw new Error(advice);
  console.warn(`\n  SKIPPED: nobody has tried what is served but ourselves. ${advice}\n`);
  return false;
}
