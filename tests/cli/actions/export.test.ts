import { once } from "node:events";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import { formats } from "../../../src/cli/options/export-formats.js";
import { compileContent } from "../../../src/disk/compile-content.js";
import { loadExport } from "../../../src/export/export-set.js";
import { fakeIo } from "../../helpers/fake-io.js";
import { png } from "../../helpers/pictures.js";
import { run } from "../../helpers/run.js";
import { tempFolder } from "../../helpers/temp-folder.js";

const notes = `## 1. 推理 {#inference}

1. 什么是 KV 缓存？ {#kv-cache} #memory
   - 缓存历史的键和值。
2. 什么是批处理？ {#batching}
`;

describe("export", () => {
  it("writes text to standard output, and only that", async () => {
    const folder = await tempFolder({ "notes.md": notes });
    const { code, out, err } = await run("export", "--to", "json", "--bank", path.join(folder, "notes.md"));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toMatchObject({ items: [{ id: "kv-cache" }, { id: "batching" }] });
  });

  it("writes a file, whose ending tells the format", async () => {
    const folder = await tempFolder({ "notes.md": notes });
    const file = path.join(folder, "out", "notes.csv");
    const { code, out, err } = await run("export", "--out", file, "--bank", path.join(folder, "notes.md"));
    expect({ code, out, err }).toEqual({ code: 0, out: "", err: `2 questions exported to ${file}.\n` });
    expect(await readFile(file, "utf8")).toContain("什么是 KV 缓存？");
    expect(await readdir(path.dirname(file))).toEqual(["notes.csv"]);
  });

  it.each(Object.entries(formats).filter(([name]) => name !== "pdf"))(
    "writes as %s what the library does, of the questions that were asked for",
    async (name, format) => {
      const folder = await tempFolder({ "notes.md": notes.replace("{#batching}", "{#batching}\n   - 一起算。") });
      const bank = path.join(folder, "notes.md");
      const file = path.join(folder, `out${format.ending}`);
      const { code } = await run("export", "--to", name, "--out", file, "--bank", bank, "--tag", "memory");
      expect(code).toBe(0);
      const written = await readFile(file);
      const opened = openBank((await compileContent(bank)).data);
      const set = await loadExport(opened, { tags: ["memory"] });
      // What Anki knows the notes of a list by is made of its path: it is not what this is about. A paper is named after the file.
      if (name !== "apkg" && name !== "tsv") {
        const { content } = await format.write(set, { title: "notes" }, fakeIo(), opened);
        expect(written).toEqual(Buffer.from(content as Uint8Array));
      }
      if (!format.isBinary) {
        expect(String(written)).toContain("缓存历史的键和值");
        expect(String(written)).not.toContain("批处理");
      }
    },
  );

  it("lists what the format cannot hold, writes the rest and ends with 1", async () => {
    const folder = await tempFolder({ "notes.md": notes });
    const file = path.join(folder, "notes.apkg");
    const { code, err } = await run("export", "--out", file, "--bank", path.join(folder, "notes.md"));
    expect(code).toBe(1);
    expect(err).toMatch(/^1 question exported to .*\nrefused {2}batching \(open\) {2}\S.*\n1 item refused/);
    expect((await readFile(file)).subarray(0, 2).toString()).toBe("PK");
  });

  it.each(["apkg", "moodle", "qti", "html"])(
    "puts pictures beside the list into %s, and tells of those that are not",
    async (format) => {
      const text = "1. What is it? {#it}\n   - See ![a](figures/a.png), ![b](https://example.org/b.png)";
      const folder = await tempFolder({ "notes.md": `${text}.\n`, "figures/a.png": png });
      const list = path.join(folder, "notes.md");
      const go = () => run("export", "--to", format, "--out", path.join(folder, "out"), "--bank", list);
      const remote = "picture  it (open)  https://example.org/b.png  It is on the web, and stays there.\n";
      expect(await go()).toMatchObject({ code: 0, err: expect.stringMatching(/^1 question exported to .*\npicture /) });
      expect((await go()).err.slice(-remote.length)).toBe(remote);
      await writeFile(list, `${text} and ![c](gone\u202e.png).\n`);
      const { code, err } = await go();
      expect(code).toBe(1);
      expect(err).toContain(`${remote}picture  it (open)  gone`);
      expect(err).toMatch(/There is no such file\.\n$/);
      expect(err).not.toContain("\u202e");
    },
  );

  it("writes no file where the format can hold nothing, and leaves one that is there", async () => {
    const folder = await tempFolder({ "notes.md": "# N\n\n1. How do you batch?\n", "old.gift": "mine" });
    const bank = ["--bank", path.join(folder, "notes.md")];
    for (const out of ["new.apkg", "old.gift"]) {
      const { code, err } = await run("export", "--to", "apkg", "--out", path.join(folder, out), ...bank);
      expect(code).toBe(1);
      expect(err).toMatch(/^refused {2}\S+ \(open\) {2}\S.*\n1 item refused: .* Nothing is written\.\n$/);
    }
    expect((await readdir(folder)).sort()).toEqual(["notes.md", "old.gift"]);
    expect(await readFile(path.join(folder, "old.gift"), "utf8")).toBe("mine");
  });

  it("takes the filters of list", async () => {
    const { out } = await run(
      "export",
      "--to",
      "json",
      "--section",
      "inference",
      "--difficulty",
      "3",
      "--locale",
      "en",
    );
    const { locale, items } = JSON.parse(out) as {
      locale: string;
      items: { section: { id: string }; difficulty: number }[];
    };
    expect(locale).toBe("en");
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ section, difficulty }) => section.id === "inference" && difficulty === 3)).toBe(true);
  });

  it("draws a quiz where a seed, a count, a preset or a blueprint is given", async () => {
    const argv = ["export", "--to", "json", "--count", "3", "--seed", "7"] as const;
    const { code, out } = await run(...argv);
    expect(code).toBe(0);
    const { items } = JSON.parse(out) as { items: { kinds: string[] }[] };
    expect(items.map(({ kinds }) => kinds)).toEqual([["choice"], ["choice"], ["choice"]]);
    expect((await run(...argv)).out).toBe(out);
  });

  it("writes choice items in the rows of evaluation tools, and a folder with a card", async () => {
    const { out } = await run("export", "--to", "jsonl", "--kind", "choice", "--section", "data", "--locale", "en");
    const [row = ""] = out.split("\n");
    expect(JSON.parse(row)).toMatchObject({ answer: expect.any(Number), choices: expect.any(Array) });
    const folder = path.join(await tempFolder(), "set/");
    const { code } = await run("export", "--to", "jsonl", "--out", folder, "--section", "data");
    expect(code).toBe(0);
    expect((await readdir(folder)).sort()).toEqual(["README.md", "mcq.jsonl", "questions.jsonl"]);
    expect(await readFile(path.join(folder, "README.md"), "utf8")).toMatch(/^---\n(?:.*\n)*?license: mit\n/);
  });

  it("keeps the notes of a list of one's own apart from ours", async () => {
    const folder = await tempFolder({ "notes.md": notes });
    const argv = ["export", "--to", "tsv", "--section", "inference", "--status", "answered"] as const;
    const own = await run(...argv, "--bank", path.join(folder, "notes.md"));
    expect(own.out).toContain('\n"notes/zh/kv-cache/open"\t"notes::1. 推理"\t');
    const named = await run(
      ...argv,
      "--bank",
      path.join(folder, "notes.md"),
      "--namespace",
      "mine",
      "--title",
      "My deck",
    );
    expect(named.out).toContain('\n"mine/zh/kv-cache/open"\t"My deck::1. 推理"\t');
    expect((await run(...argv, "--locale", "zh")).out).toContain('\n"llm-interview/zh/paged-attention/open"\t');
  });

  it.each([
    ["我的 笔记 (1).md", "我的-笔记-1-", "我的 笔记 (1)"],
    [".md", ".md", ".md"],
  ])("makes names for Anki of a file called %s", async (name, namespace, deck) => {
    const folder = await tempFolder({ [name]: notes });
    const { code, out } = await run("export", "--to", "tsv", "--kind", "open", "--bank", path.join(folder, name));
    expect(code).toBe(1);
    expect(out).toContain(`\n"${namespace}/zh/kv-cache/open"\t"${deck}::1. 推理"\t`);
  });

  it.each([
    [[], "C++∷'a'", `the deck is named "C++∷'a'": Anki would change "C++::"a"".`],
    [["--title", "LLM::Interview"], "LLM::Interview", undefined],
    [
      ["--title", ':: "My" :: deck: ::'],
      "'My'::deck：",
      `the deck is named "'My'::deck：": Anki would change ":: "My" :: deck: ::".`,
    ],
    [["--title", "::"], "∷", 'the deck is named "∷": Anki would change "::".'],
  ])(
    "keeps :: of a file's name out of the deck, and tells what Anki would change: %j",
    async (title, deck, warning) => {
      const folder = await tempFolder({ 'C++::"a".md': notes });
      const argv = ["--to", "tsv", "--status", "answered", "--bank", path.join(folder, 'C++::"a".md'), ...title];
      const { code, out, err } = await run("export", ...argv);
      expect({ code, err }).toEqual({ code: 0, err: warning === undefined ? "" : `warning: ${warning}\n` });
      expect(out).toContain(`\t"${deck}::1. 推理"\t`);
    },
  );

  it("writes neither over a folder nor over a device", async () => {
    const folder = await tempFolder();
    const over = await run("export", "--to", "csv", "--out", folder);
    expect(over).toMatchObject({ code: 2, out: "" });
    expect(over.err).toContain(`"${folder}" is a folder. Name a file, such as --out ${folder}/questions.csv.`);
    const missing = path.join(folder, "missing/");
    expect((await run("export", "--to", "gift", "--out", missing)).err).toContain(`"${missing}" is a folder.`);
    expect(await readdir(folder)).toEqual([]);
    const socket = path.join(folder, "bank.csv");
    const server = createServer().listen(socket);
    await once(server, "listening");
    const device = await run("export", "--out", socket);
    expect(device).toMatchObject({ code: 2, out: "" });
    expect(device.err).toContain(`"${socket}" is no file.`);
    server.close();
  });

  it("keeps one form of each question with --kind", async () => {
    const { out } = await run("export", "--to", "json", "--kind", "choice", "--section", "data");
    const { items } = JSON.parse(out) as { items: { kinds: string[]; choice: unknown }[] };
    expect(items.every(({ kinds, choice }) => kinds.join() === "choice" && choice !== null)).toBe(true);
  });

  it.each([
    [["export"], "Say the format with --to. There are: apkg (.apkg), tsv (.tsv), "],
    [["export", "--out", "bank.xyz"], 'The ending of "bank.xyz" does not tell the format; say it with --to.'],
    [["export", "--to", "apkg"], "The format apkg is not text. Say where to write it with --out FILE.apkg."],
    [["export", "--to", "html", "--lines", "41"], "it must be a whole number from 0 to 40."],
    [["export", "--out", "a.apkg", "--namespace", "a/b"], 'it takes letters, digits, ".", "_" and "-".'],
    [["export", "--out", "a.apkg", "--title", " "], "it must be one line and not be blank."],
    [["export", "--to", "csv", "--rows", "mcq"], "The option --rows is for jsonl, parquet; the format here is csv."],
    [["export", "--to", "docx"], "it is one of apkg, tsv, gift, "],
    [
      ["export", "--to", "json", "--section", "inferense"],
      'There is no section "inferense". Did you mean "inference"?',
    ],
    [["export", "--to", "json", "--status", "open"], "No question meets these conditions."],
  ])("explains the wrong use %j and ends with 2", async (argv, message) => {
    const { code, out, err } = await run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });

  it("names every format in its help", async () => {
    const { out } = await run("export", "--help");
    for (const name of Object.keys(formats)) expect(out).toMatch(new RegExp(`^ {2}${name} +\\S`, "m"));
  });
});
