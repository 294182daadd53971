/** Builds the site into `dist/`. With `--serve`, serves it, too; whoever started this restarts it when a source changes. */
import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import Eleventy from "@11ty/eleventy";
import { buildOffline } from "./build-offline.js";
import { buildScripts } from "./build-scripts.js";
import { langs } from "./frame/language.js";

mkdirSync("dist", { recursive: true });
// The API reference is written by another program, perhaps at this moment.
for (const name of readdirSync("dist")) if (name !== "api") rmSync(`dist/${name}`, { recursive: true });
cpSync("style", "dist/assets", { recursive: true });
for (const lang of langs)
  cpSync(`node_modules/llm-interview/dist/data/search.${lang}.json`, `dist/assets/search.${lang}.json`);
cpSync("../docs/images", "dist/assets/images", { recursive: true });
await buildScripts("dist/assets");
const eleventy = new Eleventy("pages", "dist", { configPath: "eleventy.config.ts", quietMode: true });
await eleventy.write();
await buildOffline("dist");
if (process.argv.includes("--serve")) await eleventy.serve(8080);
