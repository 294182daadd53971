import path from "node:path";
import { build as buildByEsbuild, type PluginBuild } from "esbuild";
import { build as buildByVite, createLogger, createServer, type Plugin } from "vite";
import { describe, expect, it } from "vitest";
import { banks as forEsbuild } from "../../src/bundlers/esbuild.js";
import { idPrefix } from "../../src/bundlers/module-ids.js";
import { banks as forVite } from "../../src/bundlers/vite.js";
import { tempFolder, writeAll } from "../helpers/temp-folder.js";

const notes = `# Notes {#notes}

1. What is RAG? {#rag}
   - Look it up, then write.
`;
const warned = `${notes}2. No id?\n`;
const broken = `${notes}2. Again? {#rag}\n`;
// A page that takes another bank is not loaded anew.
const main = `import bank from "./notes.md?bank";
export default bank;
if (import.meta.hot) import.meta.hot.accept("./notes.md?bank", () => undefined);
`;

const makeApp = (list: string) => tempFolder({ "package.json": "{}", "main.js": main, "notes.md": list });

/** What opens a bank is built into dist/; here it is not what is tried. */
const runtime = "export const openChunkedBank = (listed) => listed;\n";
const isRuntime = new RegExp(`${idPrefix}runtime\\.js$`);
const runtimeForVite: Plugin = {
  name: "runtime",
  enforce: "pre",
  load: (id) => (isRuntime.test(id) ? runtime : undefined),
};

describe("the plugin for Vite", () => {
  const build = async (root: string) => {
    const warnings: string[] = [];
    const customLogger = { ...createLogger("silent"), warn: (text: string) => void warnings.push(text) };
    const input = path.join(root, "main.js");
    const result = await buildByVite({
      root,
      configFile: false,
      customLogger,
      plugins: [runtimeForVite, forVite() as Plugin],
      build: { write: false, minify: false, modulePreload: false, lib: { entry: input, formats: ["es"] } },
    });
    const [{ output } = { output: [] }] = Array.isArray(result) ? result : "output" in result ? [result] : [];
    return { warnings, code: output.map((one) => (one.type === "chunk" ? one.code : "")).join("\n") };
  };

  it("builds what is listed, articles apart, and passes warnings on with their lines", async () => {
    const { warnings, code } = await build(await makeApp(warned));
    expect(code).toContain("What is RAG?");
    expect(warnings).toEqual([expect.stringMatching(/notes\.md:5:4\n.*missing-id: .*\n[\s\S]*2\. No id\?/)]);
  });

  it("ends with an error at its place", async () => {
    const root = await makeApp(broken);
    await expect(build(root)).rejects.toMatchObject({
      message: expect.stringContaining('duplicate-id: The id "rag" is already used at notes.md:3:4.'),
      loc: { file: path.join(root, "notes.md"), line: 5, column: 3 },
      frame: expect.stringContaining("2. Again? {#rag}"),
    });
  });

  it("replaces a bank that is served, keeps the last good one while there are errors, and tells of both", async () => {
    const root = await makeApp(notes);
    const errors: string[] = [];
    const server = await createServer({
      root,
      configFile: false,
      customLogger: { ...createLogger("silent"), error: (text: string) => void errors.push(text) },
      server: { middlewareMode: true, ws: false },
      plugins: [runtimeForVite, forVite() as Plugin],
    });
    const sent: { type: string; updates?: unknown[]; err?: { message: string; loc: object } }[] = [];
    server.ws.send = ((payload: (typeof sent)[number]) => void sent.push(payload)) as typeof server.ws.send;
    const write = async (text: string) => {
      // Some systems tell a change late whose file was written right before.
      await new Promise((resolve) => setTimeout(resolve, 100));
      await writeAll(root, { "notes.md": text });
    };
    const codeOfBank = async () => {
      const id = (await server.pluginContainer.resolveId("./notes.md?bank", path.join(root, "main.js")))?.id ?? "";
      return (await server.transformRequest(id))?.code;
    };
    try {
      await server.transformRequest("/main.js");
      expect(await codeOfBank()).toContain("What is RAG?");

      await write(notes.replace("What is RAG?", "Why RAG?"));
      await expect.poll(() => sent.filter(({ updates }) => updates?.length === 1).length, { timeout: 20_000 }).toBe(1);
      expect(await codeOfBank()).toContain("Why RAG?");

      await write(broken);
      await expect.poll(() => sent.at(-1)?.type, { timeout: 20_000 }).toBe("error");
      expect(sent.at(-1)?.err).toMatchObject({
        message: expect.stringContaining("notes.md:5:4\nduplicate-id: "),
        loc: { file: path.join(root, "notes.md"), line: 5, column: 3 },
      });
      expect(errors).toEqual([expect.stringContaining("duplicate-id")]);
      expect(await codeOfBank()).toContain("Why RAG?");

      await write(notes.replace("What is RAG?", "When RAG?"));
      await expect.poll(() => sent.at(-1)?.type, { timeout: 20_000 }).toBe("update");
      await expect.poll(codeOfBank, { timeout: 20_000 }).toContain("When RAG?");
    } finally {
      await server.close();
    }
  });
});

describe("the plugin for esbuild", () => {
  const build = (root: string) =>
    buildByEsbuild({
      absWorkingDir: root,
      entryPoints: ["main.js"],
      bundle: true,
      splitting: true,
      format: "esm",
      outdir: "out",
      write: false,
      logLevel: "silent",
      plugins: [
        {
          name: "runtime",
          setup: (build: PluginBuild) => {
            build.onLoad({ filter: isRuntime, namespace: "llm-interview" }, () => ({ contents: runtime }));
          },
        },
        forEsbuild(),
      ],
    });

  it("builds what is listed, and passes warnings on with file, line and column", async () => {
    const { warnings, outputFiles } = await build(await makeApp(warned));
    expect(outputFiles.map(({ text }) => text).join("\n")).toContain("What is RAG?");
    expect(warnings).toMatchObject([
      {
        text: expect.stringMatching(/^missing-id: /),
        location: { file: "notes.md", line: 5, column: 3, lineText: "2. No id?" },
      },
    ]);
  });

  it("ends with an error at its place, whose column counts bytes", async () => {
    await expect(build(await makeApp(broken.replace("2. Again?", "2. 再？ Again?")))).rejects.toMatchObject({
      errors: [{ text: expect.stringMatching(/^duplicate-id: /), location: { file: "notes.md", line: 5, column: 3 } }],
    });
  });
});
