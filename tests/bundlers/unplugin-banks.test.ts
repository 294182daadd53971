import path from "node:path";
import { build as buildByEsbuild, type PluginBuild } from "esbuild";
import type { UnpluginContextMeta } from "unplugin";
import { build as buildByVite, createLogger, createServer, type Plugin } from "vite";
import { describe, expect, it, onTestFinished } from "vitest";
import { banks as forEsbuild } from "../../src/bundlers/esbuild.js";
import { setUpEsbuild } from "../../src/bundlers/esbuild-loading.js";
import { idPrefix } from "../../src/bundlers/module-ids.js";
import { createBankPlugin } from "../../src/bundlers/plugin.js";
import { banks as banksForRollup } from "../../src/bundlers/rollup.js";
import { banks as banksForRspack } from "../../src/bundlers/rspack.js";
import { unpluginBanks } from "../../src/bundlers/unplugin-banks.js";
import { banks as forVite } from "../../src/bundlers/vite.js";
import { banks as banksForWebpack } from "../../src/bundlers/webpack.js";
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

  it("watches the files and folders of a bank in a folder, and tells of a list that is not there", async () => {
    const root = await makeApp(notes);
    const setUps: ((args: { path: string }) => Promise<Loaded | undefined>)[] = [];
    const plugin = createBankPlugin();
    setUpEsbuild(plugin, {
      initialOptions: { absWorkingDir: root },
      onLoad: (_: unknown, load: (typeof setUps)[number]) => void setUps.push(load),
    });
    const [load = async () => undefined] = setUps;
    const read = async (specifier: string) =>
      load({ path: plugin.resolve(specifier, path.join(root, "main.js")) ?? specifier });
    await writeAll(root, { "content/bank.yaml": "locale: en\n", "content/more/list.md": notes });
    const ofFolder = await read("./content?bank");
    expect(ofFolder?.watchDirs?.sort()).toEqual(["content", "content/more"].map((name) => path.join(root, name)));
    expect(ofFolder?.watchFiles).toContain(path.join(root, "content/more/list.md"));
    const ofList = await read("./notes.md?bank");
    expect([ofList?.watchFiles, ofList?.watchDirs]).toEqual([[path.join(root, "notes.md")], []]);
    expect((await read("./gone.md?bank"))?.errors).toMatchObject([
      { text: expect.stringContaining("unreadable-content: "), location: { file: "gone.md", line: 1, lineText: "" } },
    ]);
    expect(await read(`${idPrefix}no/module`)).toBeUndefined();
  });

  it("stands where the process does, unless told otherwise", () => {
    const plugin = createBankPlugin();
    plugin.root = "elsewhere";
    setUpEsbuild(plugin, { initialOptions: {}, onLoad: () => undefined });
    expect(plugin.root).toBe(path.resolve());
  });
});

interface Loaded {
  readonly watchFiles?: readonly string[];
  readonly watchDirs?: string[];
  readonly errors: readonly object[];
}

/** The hooks of a bundler, called as it calls them, and what they told it. */
function hooksOf(framework: "webpack" | "rollup" | "vite", root: string, native?: object, server?: object) {
  const told = { warnings: [] as unknown[], errors: [] as unknown[], watched: [] as string[] };
  const plugin = unpluginBanks(undefined, { framework } as UnpluginContextMeta);
  plugin.webpack?.({ context: root } as never);
  const own = { ...plugin.vite } as { configureServer(server: object): void; closeBundle(): Promise<void> };
  if (server !== undefined) own.configureServer(server);
  const context = {
    addWatchFile: (file: string) => void told.watched.push(path.relative(root, file)),
    warn: (message: unknown) => void told.warnings.push(message),
    error: (message: unknown) => void told.errors.push(message),
    getNativeBuildContext: () => native,
  };
  const call = (hook: unknown, ...args: unknown[]) =>
    (hook as { handler(this: object, ...args: unknown[]): unknown }).handler.call(context, ...args);
  const resolve = (specifier: string) => call(plugin.resolveId, specifier, path.join(root, "main.js"));
  return {
    told,
    resolve,
    load: async (specifier: string) => call(plugin.load, resolve(specifier) ?? specifier),
    start: () => (plugin.buildStart as () => void)(),
    close: () => own.closeBundle(),
  };
}

describe("the plugin for a server of Vite", () => {
  it("shows errors of a list whose last good bank it gives, and ends where there is none yet", async () => {
    const root = await makeApp(notes);
    const sent: { type: string }[] = [];
    const server = {
      ws: { send: (payload: { type: string }) => void sent.push(payload), on: () => undefined },
      config: { logger: { error: () => undefined, warn: () => undefined } },
    };
    const { told, load, start, close } = hooksOf("vite", root, undefined, server);
    onTestFinished(close);
    const good = await load("./notes.md?bank");
    await writeAll(root, { "notes.md": broken, "other.md": broken });
    start();
    expect(await load("./notes.md?bank")).toBe(good);
    expect(sent.map(({ type }) => type)).toEqual(["update", "error"]);
    expect(told.errors).toEqual([]);
    await load("./other.md?bank");
    expect(told.errors).toEqual([expect.objectContaining({ message: expect.stringMatching(/^duplicate-id: /) })]);
  });
});

describe("the plugin for webpack", () => {
  it("gives a module that says so where there is no bank yet, and tells every error", async () => {
    const { told, load } = hooksOf("webpack", await makeApp(`${broken}3. Once more? {#rag}\n`));
    expect(await load("./notes.md?bank")).toBe('throw new Error("There is no bank yet: its list has errors.");\n');
    expect(told.errors).toEqual([
      expect.stringContaining("notes.md:5:4\nduplicate-id: "),
      expect.stringContaining("notes.md:6:4\nduplicate-id: "),
    ]);
  });

  it("keeps the last good bank while it watches", async () => {
    const root = await makeApp(notes);
    const first = hooksOf("webpack", root);
    const good = await first.load("./notes.md?bank");
    expect([good, first.told.watched]).toEqual([expect.stringContaining("What is RAG?"), ["notes.md"]]);
  });

  it("watches a folder as one, and leaves alone what is not ours", async () => {
    const root = await tempFolder({ "content/list.md": notes });
    const folders: string[] = [];
    const loaderContext = { addContextDependency: (folder: string) => void folders.push(path.relative(root, folder)) };
    const { told, load, resolve } = hooksOf("webpack", root, { framework: "webpack", loaderContext });
    await load("./content?bank");
    expect([told.watched, folders]).toEqual([["content/list.md"], ["content"]]);
    expect(resolve("./main.js")).toBeUndefined();
    expect(await load(`${idPrefix}no/module`)).toBeUndefined();
    expect(banksForWebpack()).toHaveProperty("apply");
    expect(banksForRspack()).toHaveProperty("apply");
  });
});

describe("the plugin for Rollup", () => {
  it("watches a folder as a file, and marks its modules as none", async () => {
    const { told, load, resolve } = hooksOf("rollup", await tempFolder({ "content/list.md": notes }));
    await load("./content?bank");
    expect(told.watched).toEqual(["content/list.md", "content"]);
    expect(resolve("./content?bank")).toMatch(/^\0/);
    expect(banksForRollup()).toMatchObject({ name: "llm-interview" });
  });

  it("ends with the first error, which has the words of all, and tells warnings with their places", async () => {
    const failing = hooksOf("rollup", await makeApp(`${broken}3. Once more? {#rag}\n`));
    await failing.load("./notes.md?bank");
    expect(failing.told.errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/^duplicate-id: [\s\S]*notes\.md:6:4\nduplicate-id: /),
        loc: expect.objectContaining({ line: 5, column: 3 }),
      }),
    ]);
    const warning = hooksOf("rollup", await makeApp(warned));
    await warning.load("./notes.md?bank");
    expect(warning.told.warnings).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/^missing-id: /),
        frame: expect.stringContaining("2. No id?"),
      }),
    ]);
  });
});
