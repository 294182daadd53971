import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { installPackage, launchNode, packPackage } from "../helpers/pack.js";
import { writeAll } from "../helpers/temp-folder.js";
import { hasTools, home } from "./tools.js";

process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
process.env["NEXT_TELEMETRY_DISABLED"] = "1";

const frameworks = [
  {
    name: "astro",
    program: "astro/astro.js",
    pages: { list: "dist/index.html", question: "dist/rag/index.html" },
  },
  { name: "next", program: "next/dist/bin/next", pages: { list: "out/index.html", question: "out/rag.html" } },
];

describe.skipIf(!hasTools())("the apps in examples/", () => {
  const folders: string[] = [];
  afterAll(async () => {
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  });

  it.each(frameworks)(
    "build with $name, and not while the list has errors",
    async ({ name, program, pages }) => {
      // In this folder, so that the framework is found above it: Next takes none by a link.
      const app = await mkdtemp(path.join(home, "app-"));
      const tarball = await packPackage();
      folders.push(app, path.dirname(tarball));
      await cp(path.join("examples", name), app, { recursive: true });
      await writeAll(app, { "package.json": JSON.stringify({ name: "app", private: true, type: "module" }) });
      await installPackage(tarball, app);
      const build = () => launchNode([path.join(home, "node_modules", program), "build"], app);
      const read = (file: string) => readFile(path.join(app, file), "utf8");

      expect(await build()).toMatchObject({ code: 0 });
      const list = await read(pages.list);
      for (const prompt of ["What is RAG?", "When does reranking pay?", "What is a KV cache?"])
        expect(list).toContain(`${prompt}</a>`);
      expect(await read(pages.question)).toContain("<p>The retriever finds passages, the model reads them.");

      const notes = await read("notes.md");
      await writeFile(path.join(app, "notes.md"), notes.replace("{#kv-cache}", "{#rag}"));
      const { code, text } = await build();
      expect(code).toBe(1);
      expect(text).toContain("notes.md:15:4");
    },
    300_000,
  );

  it.each([
    "astro/src/bank-loader.ts",
    "astro/src/content.config.ts",
    "astro/src/pages/index.astro",
    "astro/src/pages/[id].astro",
    "next/app/bank.js",
    "next/app/page.js",
    "next/app/[id]/page.js",
  ])("are under a hundred lines: %s", async (file) => {
    expect((await readFile(path.join("examples", file), "utf8")).split("\n").length).toBeLessThan(100);
  });
});
