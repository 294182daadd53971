import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readGuides } from "../content/guides.js";

const site = path.resolve(import.meta.dirname, "..");
const docs = path.resolve(site, "..", "docs");
let folder = "";

// Inside the site, so that the package is found by its name.
beforeAll(async () => {
  folder = await mkdtemp(path.join(site, "node_modules", ".guides-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Programs of the guides: TypeScript that imports the package. */
async function readSamples(): Promise<{ readonly name: string; readonly text: string }[]> {
  const files = (await readdir(docs)).filter((file) => file.endsWith(".md")).sort();
  const samples = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(path.join(docs, file), "utf8");
      return [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)]
        .map(([, code = ""], index) => ({ name: `${path.basename(file, ".md")}-${index}.mts`, text: code }))
        .filter(({ text: code }) => code.includes('from "llm-interview'));
    }),
  );
  return samples.flat();
}

it("has the same headings, samples and tables in both languages", async () => {
  const files = await readdir(docs);
  const names = files.filter((file) => file.endsWith(".zh.md"));
  // Two are made: the glossary of the bank, in both languages at once, and the benchmarks of figures.
  const made = ["glossary.md", "benchmarks.md"];
  const guides = files.filter((file) => /^[a-z-]+\.md$/.test(file) && !made.includes(file));
  expect(names.map((name) => name.replace(".zh.md", ".md"))).toEqual(guides);
  for (const name of names) {
    const [chinese, english] = await Promise.all(
      [name, name.replace(".zh.md", ".md")].map(async (file) => shapeOf(await readFile(path.join(docs, file), "utf8"))),
    );
    expect(chinese, name).toEqual(english);
  }
});

it("has every guide in Chinese behind the Chinese link", async () => {
  const root = path.resolve(site, "..");
  const [chinese, english] = [readGuides("zh", root), readGuides("en", root)];
  expect(chinese.map(({ name }) => name)).toEqual(english.map(({ name }) => name));
  for (const { name, title, textLang, html } of chinese) {
    // Its figures are made, with English words.
    if (name === "benchmarks") continue;
    expect(textLang, name).toBe("zh");
    if (name !== "start") expect(title, name).toMatch(/\p{Script=Han}/u);
    // The README of the other language, to which the page has a switch.
    expect(html.slice(0, 200), name).not.toContain("guide:start");
  }
});

it("has the same programs in both languages, but for comments and texts", async () => {
  const names = (await readdir(docs)).filter((file) => file.endsWith(".zh.md"));
  expect(names.length).toBeGreaterThan(8);
  for (const name of names) {
    const [chinese, english] = await Promise.all(
      [name, name.replace(".zh.md", ".md")].map(async (file) => readFile(path.join(docs, file), "utf8")),
    );
    expect(programsOf(chinese ?? ""), name).toEqual(programsOf(english ?? ""));
  }
});

/** Lines of programs, imports whole, all others without what is said in a language. */
function programsOf(text: string): string[] {
  return [...text.matchAll(/^```(?:ts|js|sh|json|python)\n([\s\S]*?)^```/gm)].flatMap(([, code = ""]) =>
    code
      .replace(/`[^`]*`/g, "``")
      .split("\n")
      .map((line) =>
        / from "/.test(line) ? line : line.replace(/\s*(?:\/\/|#) .*$/, "").replace(/"(?:[^"\\]|\\.)*"/g, '""'),
      ),
  );
}

/** What a translation leaves as it is: levels of headings, rows of tables, items of lists, and lines of code. */
function shapeOf(text: string): string[] {
  let isCode = false;
  return text.split("\n").flatMap((line) => {
    if (line.startsWith("```")) {
      isCode = !isCode;
      return [line];
    }
    return isCode ? ["code"] : (/^(?:#+|\||-) ?/.exec(line) ?? []);
  });
}

it("has samples in its guides that compile and run", async () => {
  const run = promisify(execFile);
  const samples = await readSamples();
  expect(samples.length).toBeGreaterThan(8);
  await Promise.all(samples.map(({ name, text }) => writeFile(path.join(folder, name), text)));
  await writeFile(
    path.join(folder, "tsconfig.json"),
    JSON.stringify({ extends: path.join(site, "tsconfig.json"), include: ["*.mts"], exclude: [] }),
  );
  const bin = path.join(site, "node_modules", ".bin");
  await run(path.join(bin, "tsc"), ["-p", folder], { cwd: folder });
  // A folder of lists, as the guides name it.
  await mkdir(path.join(folder, "content"));
  await writeFile(
    path.join(folder, "content", "notes.md"),
    "# A {#a}\n\n1. What is RAG? {#rag}\n   - Retrieval first.\n",
  );
  // One after the other in one process: each start takes longer than the sample.
  await writeFile(path.join(folder, "all.mts"), samples.map(({ name }) => `await import("./${name}");\n`).join(""));
  const { stderr } = await run(path.join(bin, "tsx"), ["all.mts"], { cwd: folder });
  expect(stderr).toBe("");
}, 240_000);
