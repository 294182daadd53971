import path from "node:path";
import { describe, expect, it } from "vitest";
import { allCommands } from "../../src/cli/commands/all-commands.js";
import { main } from "../../src/cli/main.js";
import type { OptionRecord } from "../../src/cli/options/command-record.js";
import { fakeIo } from "../helpers/fake-io.js";
import { runAtTerminal } from "../helpers/fake-terminal.js";
import { brokenList, cleanList } from "../helpers/lists.js";
import { makeBankData } from "../helpers/make-bank-data.js";
import { makeQuestion } from "../helpers/make-question.js";
import { tempFolder } from "../helpers/temp-folder.js";

const names = { zh: "zh_CN.UTF-8", en: "en_US.UTF-8" } as const;

async function say(argv: readonly string[], language: "zh" | "en", folder: string) {
  const io = fakeIo({ env: { LANG: names[language] }, dataFolder: async () => path.join(folder, "data") });
  const code = await main(argv, io);
  return { code, text: io.stdout() + io.stderr() };
}

/** What is left of a Chinese text that is English: words in a row that nobody typed, and that are no name. */
function findEnglish(text: string): string | undefined {
  const own = text
    // What problems say is English on purpose; what the engine and the library say of a file is quoted.
    .replaceAll(/^.*:\d+:\d+ .*$/gm, "")
    .replaceAll(/（原文：.*）/g, "")
    .replaceAll(/“[^”]*”|`[^`]*`|<[^>]*>|\{.*\}/g, "")
    .replaceAll(/-?-[a-z][\w-]*/g, "");
  return /[A-Za-z]{2,} [a-z]+ [a-z]+|\b(?:error|warning|There|Did|must|cannot)\b/.exec(own)?.[0];
}

function expectOneLanguage(argv: readonly string[], texts: { readonly zh: string; readonly en: string }) {
  const line = argv.join(" ");
  expect(texts.zh, line).toMatch(/\p{Script=Han}/u);
  expect(findEnglish(texts.zh), `${line}: ${texts.zh}`).toBeUndefined();
  expect(texts.en, `${line}: ${texts.en}`).not.toMatch(/\p{Script=Han}|[“”，。：]/u);
}

const commands = allCommands.filter(({ isHidden }) => isHidden !== true);

/** As little as a command must be given. */
function neededWords(record: (typeof commands)[number]): string[] {
  return (record.arguments ?? []).filter(({ form }) => form.startsWith("<")).map(({ choices }) => choices?.[0] ?? "x");
}

/** Command lines that are wrong before anything is done. */
function wrongLines(record: (typeof commands)[number]): string[][] {
  const words = record.name.split(" ");
  const needed = neededWords(record);
  const options = Object.values(record.options as Readonly<Record<string, OptionRecord>>);
  const takesAll = record.arguments?.some(({ form }) => form.includes("...")) === true;
  const room = (record.arguments ?? []).length;
  return [
    [...words, "--colour"],
    [...words, "--jsom", ...needed],
    ...(needed.length > 0 ? [words] : []),
    ...(takesAll ? [] : [[...words, ...Array.from({ length: room + 1 }, (_, at) => needed[at] ?? "x")]]),
    ...options.flatMap(({ flags, choices, parse, conflicts }) => {
      const long = /--[\w-]+/.exec(flags)?.[0] ?? "";
      const isChecked = choices !== undefined || (parse !== undefined && long !== "--bank");
      return [
        ...(isChecked ? [[...words, ...needed, `${long}=a b`]] : []),
        ...(/<[^>]+>$/.test(flags) ? [[...words, ...needed, long]] : []),
        ...(conflicts !== undefined && parse === undefined && choices === undefined && long === "--resume"
          ? [[...words, "--resume", "--json"]]
          : []),
      ];
    }),
    ...(record.arguments?.[0]?.choices === undefined ? [] : [[...words, "x"]]),
  ];
}

const files = {
  "bank.json": JSON.stringify(makeBankData([makeQuestion({ id: "rag", section: "basics" })])),
  "other.json": JSON.stringify(makeBankData([makeQuestion({ id: "rag", section: "basics" })])),
  "english.json": JSON.stringify(makeBankData([makeQuestion({ id: "lora", section: "basics" })], { locale: "en" })),
  "newer.json": JSON.stringify({ ...makeBankData([makeQuestion()]), formatVersion: 9 }),
  "text.json": "no JSON",
  "notes.md": cleanList,
  "broken.md": brokenList,
  "data.csv": "a,b",
  "empty/readme.txt": "",
  "full/notes.md": cleanList,
  "later.json": '{"formatVersion":9,"banks":{}}',
  "damaged.json": '{"formatVersion":1,"banks":{"published":',
  "one.json": '{"count": 1, "query": {"sections": ["basicz"]}}',
  "list.json": "[]",
  "unseen.json": '{"count": 1, "unseen": true}',
};

/** Command lines that are right, and ask for what is not there or cannot be. */
const wrongWishes: readonly (readonly string[])[] = [
  ["lst"],
  ["brew"],
  ["help", "lst"],
  ["new", "bnak"],
  ["progress", "exprot"],
  ["list", "--section", "inferense"],
  ["list", "--tag", "zzzzzz"],
  ["list", "--bank", "@none.json"],
  ["list", "--bank", "@text.json"],
  ["list", "--bank", "@none.md"],
  ["list", "--bank", "@broken.md"],
  ["list", "--bank", "@data.csv"],
  ["list", "--bank", "@empty"],
  ["list", "--bank", "@notes.md", "--max-size", "10B"],
  ["list", "--bank", "@bank.json", "--bank", "@other.json"],
  ["list", "--bank", "@bank.json", "--bank", "@english.json"],
  ["search"],
  ["search", "zzqqxx", "--bank", "@bank.json"],
  ["show", "paged-attenton"],
  ["show", "zzzzzzzzzz"],
  ["quiz", "--resume", "--state", "@none.json"],
  ["quiz", "--bank", "@bank.json", "--kind", "choice"],
  ["quiz", "--bank", "@bank.json", "--answers", "A"],
  ["quiz", "--bank", "@bank.json", "--answers", "AB", "--seed", "1"],
  ["quiz", "--bank", "@bank.json", "--answers", "A", "--seed", "1"],
  ["quiz", "--bank", "@bank.json", "--blueprint", "@one.json"],
  ["quiz", "--bank", "@bank.json", "--blueprint", "@list.json"],
  ["quiz", "--preset", "section-exam"],
  ["quiz", "--preset", "balanced", "--blueprint", "@one.json"],
  ["paper", "--bank", "@bank.json", "--blueprint", "@unseen.json"],
  ["stats", "--bank", "@bank.json", "--state", "@bank.json"],
  ["stats", "--bank", "@bank.json", "--state", "@later.json"],
  ["progress", "export", "--state", "@damaged.json"],
  ["progress", "import", "@bank.json", "--state", "@none.json"],
  ["progress", "reset", "--state", "@none.json"],
  ["progress", "reset", "--yes", "--state", "@new.json"],
  ["export"],
  ["export", "--to", "apkg"],
  ["export", "--to", "csv", "--title", "x"],
  ["export", "--out", "@x.docx"],
  ["export", "--bank", "@bank.json", "--out", "@full"],
  ["export", "--bank", "@bank.json", "--to", "csv", "--status", "open"],
  ["export", "--bank", "@bank.json", "--out", "@x.csv"],
  ["compile", "@none.md"],
  ["compile", "@broken.md"],
  ["compile", "@notes.md", "--out", "@notes.md"],
  ["compile", "@notes.md", "--out", "@data.csv/x"],
  ["compile", "@notes.md", "--out", "@out"],
  ["compile", "@notes.md", "--watch"],
  ["check", "@notes.md"],
  ["check", "@broken.md", "--left-out", "--stale", "1"],
  ["new", "bank", "@full"],
  ["new", "bank", "@fresh"],
  ["new", "card", "x", "--content", "@full"],
  ["new", "card", "--content", "@full"],
  ["new", "card", "retrievel/x", "--content", "@full"],
  ["new", "card", "--from", "@notes.md#zzz", "--content", "@full"],
  ["serve", "--bank", "@bank.json", "--host", "256.0.0.1"],
];

describe("usage errors, hints and help", () => {
  it.each(commands.map((record) => [record.name, record] as const))(
    "of %s are in the language of whoever typed the line, and in no other",
    async (_, record) => {
      const lines = wrongLines(record);
      expect(lines.length).toBeGreaterThanOrEqual(2);
      for (const argv of lines) {
        const [zh, en] = [await say(argv, "zh", ""), await say(argv, "en", "")];
        expect([zh.code, en.code], argv.join(" ")).toEqual([2, 2]);
        expectOneLanguage(argv, { zh: zh.text, en: en.text });
      }
      const help = [...record.name.split(" "), "--help"];
      const { text } = await say(help, "zh", "");
      expect(text).not.toMatch(/\[options\]|\[command\]|\b(?:Usage|Options|Examples|choices|default)\b/);
    },
  );

  it.each(wrongWishes.map((argv) => [argv.join(" "), argv] as const))(
    "of `%s` are, too",
    async (_, argv) => {
      const texts = { zh: "", en: "" };
      for (const language of ["zh", "en"] as const) {
        const folder = await tempFolder(files);
        const placed = argv.map((word) => word.replace(/^@/, `${folder}/`));
        const { text } = await say(placed, language, folder);
        texts[language] = text.replaceAll(folder, "").replaceAll(/^.*:\d+:\d+ .*$/gm, "");
      }
      expectOneLanguage(argv, texts);
    },
    20_000,
  );

  it("are in the language of the published bank where the line chooses it", async () => {
    const english = ["--locale", "en"];
    expect((await say(["list", "--section", "x", ...english], "zh", "")).text).toMatch(
      /^error: There is no section "x"/,
    );
    expect((await say(["list", "--locale=zh", "--colour"], "en", "")).text).toMatch(/^错误：没有选项 --colour。/);
    // There it is the language of a list, which is the author's.
    expect((await say(["compile", "none.md", ...english], "zh", "")).text).toMatch(/^错误：/);
  });

  it("are Chinese where the environment names no language, as the bank is", async () => {
    const io = fakeIo({ env: {} });
    await main(["--help"], io);
    expect(io.stdout()).toMatch(/^用法: llm-interview \[命令\] \[选项\]\n/);
    const wrong = fakeIo({ env: { LANG: "C.UTF-8" } });
    await main(["lst"], wrong);
    expect(wrong.stderr()).toBe("错误：没有命令“lst”。是不是“list”？\n");
  });

  it("reach who sits at a terminal in one language", async () => {
    const at = runAtTerminal(["quiz", "--section", "inferense"], { env: { LANG: names.zh } });
    expect(await at.end()).toBe(2);
    expect(at.stderr()).toBe("错误：没有章节“inferense”。是不是“inference”？\n");
  });
});
