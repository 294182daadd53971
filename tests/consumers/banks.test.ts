import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompileResult } from "../../src/compile/compile-bank.js";
import { compileContent } from "../../src/disk/compile-content.js";
import { chromiumFlags, chromiumNames, chromiumPath, hasProgram } from "../helpers/foreign-client.js";
import { makeCardBank } from "../helpers/make-card.js";
import { installPackage, launchNode, packPackage } from "../helpers/pack.js";
import { writeAll } from "../helpers/temp-folder.js";
import { hasTools } from "./tools.js";

const home = path.resolve("tests/consumers");
const bundlers = ["vite", "rollup", "webpack", "rspack", "esbuild"] as const;

const notes = `# Notes {#notes}

## 检索 & "more" {#retrieval}

1. What is RAG? {#rag}
   - Look it up, then write: $p(y|x)$ </script> \`\u2028\` \\u0041.
2. 什么时候重排？ {#reranking}

## Serving {#serving}

1. What is a KV cache? {#kv-cache}
   - Keys and values that are kept.
`;

const main = `import bank from "./lists/my notes#1.md?bank";
import cards, { bank as named } from "./bank?bank";
import english from "./bank?bank=en";

/** All that a bank has. */
async function tell(bank) {
  const { locale, version, sections, tags, retired, questions } = bank;
  const articles = await Promise.all(questions.map(({ id }) => bank.article(id)));
  return { locale, version, sections, tags, retired, questions, articles, references: await bank.references() };
}
if (named !== cards) throw new Error("The bank has two names.");
console.log(JSON.stringify([await tell(bank), await tell(cards), await tell(english)]));
`;

const app = {
  "package.json": JSON.stringify({ name: "app", private: true, type: "module", version: "1.4.0" }),
  "lists/my notes#1.md": notes,
  "main.js": main,
  ...Object.fromEntries(makeCardBank().map((file) => [file.path, file.text])),
};

interface Told {
  readonly message: string;
  readonly loc?: { readonly file: string; readonly line: number; readonly column: number; readonly lineText?: string };
  readonly frame?: string;
}

describe.skipIf(!hasTools())("imports of lists as banks", () => {
  let project: string;
  let other: string;
  let tarball: string;
  beforeAll(async () => {
    tarball = await packPackage();
    project = await mkdtemp(path.join(tmpdir(), "llm-interview-banks-"));
    other = await mkdtemp(path.join(tmpdir(), "llm-interview-elsewhere-in-a-longer-folder-"));
    await writeAll(project, app);
    await installPackage(tarball, project);
    await writeAll(other, app);
    await cp(path.join(project, "node_modules"), path.join(other, "node_modules"), { recursive: true });
  }, 180_000);
  afterAll(async () => {
    for (const folder of [project, other, path.dirname(tarball)]) await rm(folder, { recursive: true, force: true });
  });

  const build = async (name: string, folder: string, out: string): Promise<{ warnings: Told[]; errors: Told[] }> => {
    const script = path.join(home, "bundlers/banks.mjs");
    const { code, text } = await launchNode([script, name, folder, out], folder);
    if (code !== 0) throw new Error(text);
    return JSON.parse(text.trim().split("\n").at(-1) ?? "");
  };
  const readAll = async (folder: string) => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
    const texts = files.map(async (file) => [path.relative(folder, file), await readFile(file, "utf8")] as const);
    return Object.fromEntries((await Promise.all(texts)).sort(([a], [b]) => (a < b ? -1 : 1)));
  };

  describe.each(bundlers)("%s", (name) => {
    it("give in a build what the compiler gives, articles apart, and the same bytes wherever it stands", async () => {
      const out = path.join(project, `out-${name}`);
      expect(await build(name, project, out)).toEqual({ warnings: [], errors: [] });
      const files = await readAll(out);
      await writeAll(out, { "package.json": '{"type": "module"}' });
      const { code, text } = await launchNode(["main.js"], out);
      const compiled = await Promise.all(
        ["lists/my notes#1.md", "bank"].map((target) => compileContent(target, { cwd: project })),
      );
      const [list, cards] = compiled.map(partsOf) as [unknown[], unknown[]];
      expect({ code, result: code === 0 ? JSON.parse(text) : text }).toEqual({ code: 0, result: [...list, ...cards] });
      expect(cards).toHaveLength(2);

      const texts = Object.entries(files);
      expect(texts.filter(([, one]) => one.includes("A cache trades space for time.")).map(([file]) => file)).toEqual([
        expect.stringMatching(/articles.+systems/),
      ]);
      expect(texts.filter(([, one]) => one.includes("llm-interview-banks-")).map(([file]) => file)).toEqual([]);
      const again = path.join(other, `out-${name}`);
      await build(name, other, again);
      expect(await readAll(again)).toEqual(files);
    }, 240_000);

    it("tell problems with file, line and lines around, and give no bank while there are errors", async () => {
      const broken = `${notes}2. Again? {#rag}\n3. No id?\n4. Once more? {#rag}\n`;
      const folder = path.join(other, `broken-${name}`);
      await writeAll(folder, {
        "package.json": app["package.json"],
        "main.js": 'import bank from "./notes.md?bank";\nconsole.log(bank.questions.length);\n',
        "notes.md": broken,
      });
      await symlink(path.join(other, "node_modules"), path.join(folder, "node_modules"));
      const { warnings, errors } = await build(name, folder, path.join(folder, "out"));
      const whole = ({ message, loc, frame }: Told) => JSON.stringify({ message, loc, frame });
      const told = [errors.map(whole).join(""), warnings.map(whole).join("")];
      expect(told[0]).toMatch(/duplicate-id.*duplicate-id/s);
      expect(told[0]).toMatch(/notes\.md/);
      expect(told[0]).toMatch(/2\. Again\? \{#rag\}/);
      expect(told[1]).toMatch(/missing-id/);
      expect(told[1]).toMatch(/3\. No id\?/);
      if (name === "esbuild") expect(errors[0]?.loc).toMatchObject({ file: "notes.md", line: 13, column: 3 });
      else if (name === "rollup" || name === "vite")
        expect(errors[0]?.loc).toMatchObject({ file: path.join(folder, "notes.md"), line: 13, column: 3 });
      else expect(told[0]).toContain("notes.md:13:4");
    }, 120_000);
  });

  it.each(["rollup", "webpack", "rspack", "esbuild"])(
    "follow a folder while %s watches, and keep the last good bank",
    async (name) => {
      const folder = path.join(other, `watch-${name}`);
      const out = path.join(folder, "out");
      await writeAll(folder, {
        "package.json": app["package.json"],
        "content/a.md": "# A {#a}\n\n1. One? {#one}\n   - 1.\n",
        "main.js": 'import bank from "./content?bank";\nconsole.log(bank.questions.length);\n',
      });
      await symlink(path.join(other, "node_modules"), path.join(folder, "node_modules"));
      const script = path.join(home, "bundlers/banks-watch.mjs");
      const child = spawn(process.execPath, [script, name, folder, out], { cwd: folder, stdio: "ignore" });
      const read = () => readFile(path.join(out, "main.js"), "utf8").catch(() => "");
      const has = (text: string) => expect.poll(read, { timeout: 30_000, interval: 50 }).toContain(text);
      const write = (prompt: string) =>
        writeAll(folder, { "content/deep/b.md": `# B {#b}\n\n1. ${prompt}\n   - 2.\n` });
      try {
        await has("One?");
        // Some begin to watch a moment after the first build: what changes before is lost to them, whoever's plugin it is.
        for (let times = 1; times <= 6 && !(await read()).includes("Two?"); times++) {
          await wait(1000);
          await write(`Two? {#two}${" ".repeat(times)}`);
          await expect
            .poll(read, { timeout: 4000, interval: 50 })
            .toContain("Two?")
            .catch(() => undefined);
        }
        await has("Two?");
        await write("Twice? {#one}");
        await wait(1000);
        // esbuild takes away what it wrote, whatever the error.
        if (name !== "esbuild") expect(await read()).toContain("Two?");
        expect(await read()).not.toContain("Twice?");
        await write("Three? {#three}");
        await has("Three?");
        await rm(path.join(folder, "content/deep"), { recursive: true });
        await expect.poll(read, { timeout: 30_000, interval: 50 }).not.toMatch(/Three\?|^$/);
      } finally {
        child.kill();
      }
    },
    120_000,
  );

  it("have plugins that fit the types of their bundlers", async () => {
    const folder = path.join(other, "types");
    await writeAll(folder, {
      "config.ts": `import { rspack } from "@rspack/core";
import { build } from "esbuild";
import { banks as forEsbuild } from "llm-interview/esbuild";
import { banks as forRollup } from "llm-interview/rollup";
import { banks as forRspack } from "llm-interview/rspack";
import { banks as forVite } from "llm-interview/vite";
import { banks as forWebpack } from "llm-interview/webpack";
import { rollup } from "rollup";
import { defineConfig } from "vite";
import webpack from "webpack";

export const all = [
  defineConfig({ plugins: [forVite({ types: "src/banks.d.ts" })] }),
  rollup({ plugins: [forRollup()] }),
  webpack({ plugins: [forWebpack({ cache: false })] }),
  rspack({ plugins: [forRspack()] }),
  build({ plugins: [forEsbuild()] }),
];
`,
      "tsconfig.json": JSON.stringify({
        compilerOptions: {
          strict: true,
          noEmit: true,
          target: "es2022",
          lib: ["es2022", "dom"],
          skipLibCheck: true,
          module: "nodenext",
          moduleResolution: "nodenext",
          types: [],
        },
        files: ["config.ts"],
      }),
      "package.json": app["package.json"],
    });
    await mkdir(path.join(folder, "node_modules/@rspack"), { recursive: true });
    for (const name of ["vite", "rollup", "webpack", "esbuild", "@rspack/core"])
      await symlink(path.join(home, "node_modules", name), path.join(folder, "node_modules", name));
    expect(await launchNode([path.resolve("node_modules/typescript/bin/tsc"), "--pretty", "false"], folder)).toEqual({
      code: 0,
      text: "",
    });
  }, 60_000);

  describe.skipIf(!hasProgram(chromiumNames, "chromium"))("served by Vite, in Chromium", () => {
    it("are replaced when a list changes, without a reload, and stay while it has errors, which the page shows", async () => {
      const folder = path.join(other, "dev");
      const list = path.join(folder, "notes.md");
      await writeAll(folder, {
        "package.json": app["package.json"],
        "index.html": '<link rel="icon" href="data:,"><script type="module" src="/main.js"></script>',
        "notes.md": notes,
        "lists/a.md": "# A {#a}\n\n1. One? {#one}\n   - 1.\n",
        "main.js": `import bank from "./notes.md?bank";
import lists from "./lists?bank";
globalThis.banks = { bank, lists };
import.meta.hot.accept("./notes.md?bank", (module) => { banks.bank = module.default; });
import.meta.hot.accept("./lists?bank", (module) => { banks.lists = module.default; });
`,
      });
      await symlink(path.join(other, "node_modules"), path.join(folder, "node_modules"));
      const server = spawn(process.execPath, [path.join(home, "bundlers/banks-dev.mjs"), folder], {
        stdio: ["pipe", "pipe", "inherit"],
      });
      const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags] });
      try {
        const address = await new Promise<string>((resolve) =>
          server.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString().trim())),
        );
        const page = await browser.newPage();
        await page.goto(address);
        await page.waitForFunction("globalThis.banks !== undefined");
        await page.evaluate("globalThis.isSamePage = true");
        const ids = (name: string) => page.evaluate(`banks.${name}.questions.map(({ id }) => id).join()`);
        const article = (id: string) => page.evaluate(`banks.bank.article("${id}").then((found) => found.source.line)`);
        const until = (truth: string) => page.waitForFunction(truth, undefined, { timeout: 20_000, polling: 20 });
        expect([await ids("bank"), await ids("lists")]).toEqual(["rag,reranking,kv-cache", "one"]);
        expect(await article("kv-cache")).toBe(11);

        await writeFile(list, notes.replace("## Serving", "3. New? {#new}\n   - N.\n\n## Serving"));
        await until("banks.bank.has('new')");
        expect(await article("kv-cache")).toBe(14);
        await until("!document.querySelector('vite-error-overlay')");

        await writeFile(list, notes.replace("{#kv-cache}", "{#rag}"));
        await until("document.querySelector('vite-error-overlay') !== null");
        const overlay = await page.evaluate("document.querySelector('vite-error-overlay').shadowRoot.textContent");
        expect(overlay).toMatch(/notes\.md:11:4\s+duplicate-id: The id "rag" is already used at notes\.md:5:4/);
        expect(overlay).toContain("11  |  1. What is a KV cache? {#rag}");
        expect(await ids("bank")).toBe("rag,reranking,new,kv-cache");
        // Who comes now gets the last good bank, and sees what is wrong.
        const late = await browser.newPage();
        await late.goto(address);
        await late.waitForFunction("globalThis.banks?.bank.has('new')");
        await late.waitForFunction("document.querySelector('vite-error-overlay') !== null");
        await late.close();

        await writeFile(list, notes.replace("Look it up", "Find it"));
        await until("!banks.bank.has('new')");
        await until("document.querySelector('vite-error-overlay') === null");
        expect(await page.evaluate("banks.bank.get('rag').brief")).toMatch(/^Find it/);

        await writeAll(folder, { "lists/deep/b.md": "# B {#b}\n\n1. Two? {#two}\n   - 2.\n" });
        await until("banks.lists.has('two')");
        expect(await readFile(path.join(folder, "banks.d.ts"), "utf8")).toContain('    | "two";');
        await rm(path.join(folder, "lists/deep"), { recursive: true });
        await until("!banks.lists.has('two')");
        expect(await page.evaluate("globalThis.isSamePage")).toBe(true);
      } finally {
        await browser.close();
        server.stdin.end();
      }
    }, 120_000);
  });
});

/** What the app prints of each bank. */
function partsOf({ data, translations }: CompileResult): unknown[] {
  return [data, ...translations].map(({ formatVersion: _, ...parts }) => parts);
}
