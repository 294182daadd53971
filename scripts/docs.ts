/**
 * Builds, serves or tests the site: `tsx scripts/docs.ts build|dev|test`. Its package is installed where its lockfile changed, and the
 * package that it shows is built where it is not.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const command = process.argv[2] ?? "";
if (!["build", "dev", "test"].includes(command)) throw new Error("Say what to do: build, dev or test.");

if (!existsSync("dist/data/search.en.json")) npm("run", "--silent", "build");
if (!isInstalled()) npm("ci", "--prefix", "site", "--no-audit", "--no-fund", "--loglevel=error");
inSite("link");

if (command === "dev") inSite("dev");
else {
  inSite("build");
  run("npx", ["--no-install", "typedoc"]);
}
if (command === "test") {
  inSite("check");
  inSite("test");
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

function inSite(script: string): void {
  npm("run", "--silent", "--prefix", "site", script);
}

function npm(...words: readonly string[]): void {
  run("npm", words);
}

function run(program: string, words: readonly string[]): void {
  const { status } = spawnSync(program, words, { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
}
