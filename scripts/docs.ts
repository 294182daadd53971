/**
 * Builds, serves or tests the site: `tsx scripts/docs.ts build|dev|test`. Its package is installed where its lockfile changed, and the
 * package that it shows is built where it is not.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";

const command = process.argv[2] ?? "";
if (!["build", "dev", "test"].includes(command)) throw new Error("Say what to do: build, dev or test.");

if (!existsSync("dist/data/search.en.json")) await npm("run", "--silent", "build");
if (!isInstalled()) await npm("ci", "--prefix", "site", "--no-audit", "--no-fund", "--loglevel=error");
await inSite("link");

if (command === "dev") await inSite("dev");
else {
  // Pages and the API reference lie beside each other, and need nothing of each other.
  await Promise.all([inSite("build"), run("npx", ["--no-install", "tsx", "node_modules/typedoc/bin/typedoc"])]);
}
if (command === "test") {
  await inSite("check");
  await inSite("test");
}

/** npm keeps the lock of what it installed; ours must be the same but for what npm leaves out there. */
function isInstalled(): boolean {
  const installed = "site/node_modules/.package-lock.json";
  if (!existsSync(installed)) return false;
  const { "": _, ...wanted } = packagesOf("site/package-lock.json");
  const present = packagesOf(installed);
  return Object.entries(wanted).every(
    ([path, { version, optional = false }]) => optional || present[path]?.version === version,
  );
}

function packagesOf(file: string): Record<string, { readonly version?: string; readonly optional?: boolean }> {
  return (JSON.parse(readFileSync(file, "utf8")) as { packages: ReturnType<typeof packagesOf> }).packages;
}

function inSite(script: string): Promise<void> {
  return npm("run", "--silent", "--prefix", "site", script);
}

function npm(...words: readonly string[]): Promise<void> {
  return run("npm", words);
}

/** Ends this process where the program fails. */
async function run(program: string, words: readonly string[]): Promise<void> {
  const child = spawn(program, words, { stdio: "inherit", shell: process.platform === "win32" });
  const [status] = await once(child, "close");
  if (status !== 0) process.exit(typeof status === "number" ? status : 1);
}
