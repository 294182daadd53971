import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { type Lang, langs } from "./frame/language.js";

/**
 * Writes what lets a built site be read without a network: the worker, with what it keeps at once, and for each language the list of all
 * that it has, which is kept when there is time.
 */
export async function buildOffline(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => statSync(path.join(folder, file)).isFile() && !file.startsWith("api/") && !file.endsWith(".md"))
    .sort();
  for (const lang of langs) {
    const own = files.filter((file) => languageOf(file) === lang || languageOf(file) === undefined).map(toAddress);
    writeFileSync(path.join(folder, `assets/files.${lang}.json`), JSON.stringify(own));
  }
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(readFileSync(path.join(folder, file)));
  const frame = ["./", "en/", "assets/site.css", "assets/icon.svg", "assets/zh/page.js", "assets/en/page.js"];
  await build({
    entryPoints: ["worker/sw.ts"],
    outfile: path.join(folder, "sw.js"),
    bundle: true,
    minify: true,
    format: "iife",
    define: { SITE_BUILD: JSON.stringify(hash.digest("hex").slice(0, 12)), SITE_FILES: JSON.stringify(frame) },
  });
}

/** `undefined` for what both share. */
function languageOf(file: string): Lang | undefined {
  const [, asset] = /^assets\/(?:texts\/)?(?:search\.)?(zh|en)\b/.exec(file) ?? [];
  if (asset === "zh" || asset === "en") return asset;
  if (file.startsWith("en/")) return "en";
  return file.endsWith(".html") ? "zh" : undefined;
}

/** As links name it: a folder, not its index. */
function toAddress(file: string): string {
  const address = file.replace(/(^|\/)index\.html$/, "$1");
  return address === "" ? "./" : address;
}
