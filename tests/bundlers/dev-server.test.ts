import { rm } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { serveBanks } from "../../src/bundlers/dev-server.js";
import type { BankPluginOptions } from "../../src/bundlers/options.js";
import { createBankPlugin } from "../../src/bundlers/plugin.js";
import { tempFolder, writeAll } from "../helpers/temp-folder.js";

const good = "# Notes {#notes}\n\n1. What is RAG? {#rag}\n   - Look it up.\n";
const broken = `${good}2. Again? {#rag}\n`;
const warned = `${good}2. No id?\n`;

interface Sent {
  readonly type: string;
  readonly err?: { readonly message: string };
}

/** A server as Vite 5 has it, with one graph of modules, for a page that has a bank, and asked for all others. */
async function serve(
  files: Readonly<Record<string, string>> = { "notes.md": good },
  list = "notes.md",
  options: BankPluginOptions = {},
) {
  const root = await tempFolder({ "package.json": "{}", ...files });
  const plugin = createBankPlugin(options, () => true);
  plugin.root = root;
  const resolve = (name: string) => plugin.resolve(`./${name}?bank`, path.join(root, "main.js")) ?? "";
  const [sent, logged, reloaded]: [Sent[], string[], (string | null)[]] = [[], [], []];
  let connect = () => {};
  const id = resolve(list);
  const module = { id: `\0${id}` };
  const server = {
    ws: {
      send: (payload: object) => void sent.push(payload as Sent),
      on: (_: "connection", listener: () => void) => {
        connect = listener;
      },
    },
    config: {
      logger: { error: (text: string) => void logged.push(text), warn: (text: string) => void logged.push(text) },
    },
    moduleGraph: {
      getModuleById: (asked: string) => (asked === module.id ? module : undefined),
      invalidateModule() {},
    },
    reloadModule: async (one: { readonly id: string | null }) => void reloaded.push(one.id),
  };
  const served = serveBanks(plugin, server, "\0");
  onTestFinished(() => served.close());
  const note = async (own = id) => {
    const { bank } = (await plugin.load(own)) ?? {};
    if (bank === undefined) throw new Error(`There is no module ${own}.`);
    await served.note(own, bank);
  };
  for (const name of Object.keys(files)) if (name !== list) await plugin.load(resolve(name));
  await note();
  const write = async (text: string) => {
    // Some systems tell a change late whose file was written right before.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await writeAll(root, { [list]: text });
  };
  const wait = (isThere: () => boolean) => expect.poll(isThere, { timeout: 20_000 }).toBe(true);
  return { root, plugin, id, served, sent, logged, reloaded, note, write, wait, connect: () => connect() };
}

describe("serveBanks", () => {
  it("tells pages of an error, those that come later, too, until it is mended", async () => {
    const { sent, logged, reloaded, write, wait, connect } = await serve();
    await write(broken);
    await wait(() => sent.at(-1)?.type === "error");
    // A page that sees an error before any update would start anew.
    expect(sent.map(({ type }) => type)).toEqual(["update", "error"]);
    expect(logged).toEqual([expect.stringContaining("notes.md:5:4\nduplicate-id: ")]);
    connect();
    expect(sent.slice(2)).toEqual([sent[1]]);
    await write(`${broken}3. Once more? {#rag}\n`);
    await wait(() => sent.length === 4);
    expect(sent[3]?.err?.message).toMatch(/5:4\n[\s\S]*6:4\n/);
    await write(good);
    await wait(() => reloaded.length === 1);
    connect();
    expect(sent).toHaveLength(4);
  });

  it("says that all is well where an error goes that was none of the list, and leaves the bank", async () => {
    const files = { "notes.md": good, "deep/notes.md": good };
    const { root, sent, reloaded, write, wait } = await serve(files, "deep/notes.md", { types: "banks.d.ts" });
    await write(good);
    await wait(() => sent.at(-1)?.type === "error");
    expect(sent.at(-1)?.err?.message).toContain("ambiguous-import: ");
    await rm(path.join(root, "notes.md"));
    await write(good);
    await wait(() => sent.length === 3);
    expect(sent.at(-1)).toEqual({ type: "update", updates: [] });
    expect(reloaded).toEqual([]);
  });

  it("replaces the bank of a page, and passes warnings on", async () => {
    const { id, logged, reloaded, write, wait } = await serve();
    await write(warned);
    await wait(() => reloaded.length > 0);
    expect(reloaded).toEqual([`\0${id}`]);
    expect(logged).toEqual([expect.stringContaining("notes.md:5:4\nmissing-id: ")]);
  });

  it("watches for modules of articles, too, and shows no problem where there is none", async () => {
    const { plugin, id, served, sent, note } = await serve();
    const [articles = ""] = [...((await plugin.load(id))?.code ?? "").matchAll(/import\("([^"]+)"\)/g)].map(
      ([, one = ""]) => one,
    );
    await note(articles);
    const { bank } = (await plugin.load(id)) ?? {};
    if (bank !== undefined) served.showProblems(bank, []);
    expect(sent).toEqual([]);
  });
});
