/**
 * No bundler: an import map that leads to our files as they are, and to each package that they ask for as a module of its own, as
 * services do that hand packages out.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

const [project, out] = process.argv.slice(2);
const packages = path.join(project, "node_modules");
const imports = {};

const { exports } = JSON.parse(readFileSync(path.join(packages, "llm-interview/package.json"), "utf8"));
for (const [entry, target] of Object.entries(exports))
  if (typeof target === "object" && !entry.includes("*"))
    imports[`llm-interview${entry.slice(1)}`] = target.default.replace("./dist", "./llm-interview");
cpSync(path.join(packages, "llm-interview/dist"), path.join(out, "llm-interview"), { recursive: true });

for (const name of ["remark-parse", "unified", "zod"]) {
  await build({
    absWorkingDir: project,
    entryPoints: { [name]: name },
    outdir: path.join(out, "packages"),
    bundle: true,
    format: "esm",
    logLevel: "warning",
  });
  imports[name] = `./packages/${name}.js`;
}

mkdirSync(out, { recursive: true });
for (const name of ["main.js", "program.js"]) cpSync(path.join(project, name), path.join(out, name));
const head = `<script type="importmap">${JSON.stringify({ imports })}</script>`;
const page = readFileSync(path.join(project, "index.html"), "utf8").replace("<!-- import map -->", head);
writeFileSync(path.join(out, "index.html"), page);
