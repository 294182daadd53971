import path from "node:path";
import { describe, expect, it } from "vitest";
import { allCommands } from "../../src/cli/commands/all-commands.js";
import { main } from "../../src/cli/main.js";
import type { BankData } from "../../src/model/bank-data.js";
import { fakeIo } from "../helpers/fake-io.js";
import { runAtTerminal } from "../helpers/fake-terminal.js";
import { makeBankData } from "../helpers/make-bank-data.js";
import { makeQuestion } from "../helpers/make-question.js";
import { tempFolder } from "../helpers/temp-folder.js";

/** A title, a cleared screen, a colour, a C1 sequence, a delete and a line turned around. */
const evil = "\u001b]0;pwned\u0007\u001b[2J\u001b[31m\u009b2J\u007f\u202e";
const forbidden = /(?![\t\n])[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;

const id = `q${evil}`;
const bank: BankData = makeBankData(
  [
    makeQuestion({
      id,
      section: `s${evil}`,
      prompt: `What is LoRA${evil}?`,
      brief: `brief${evil}`,
      tags: [`t${evil}`],
      related: [id],
      group: `g${evil}`,
      hasChoice: true,
    }),
  ],
  {
    articles: [
      {
        id,
        correction: `c${evil}`,
        spoken: `s${evil}`,
        explanation: `e${evil}\n\n\`code${evil}\` [link${evil}](https://example.org/${evil}) $x${evil}$\n\n| a${evil} |\n| - |\n| b |`,
        code: { language: `l${evil}`, text: `x = 1${evil}` },
        keyPoints: [{ text: `k${evil}`, must: true }],
        pitfalls: [{ claim: `c${evil}`, rebuttal: `r${evil}` }],
        followUps: [{ prompt: `p${evil}`, answer: `a${evil}` }],
        alsoAsked: [`a${evil}`],
        choice: {
          stem: `stem${evil}`,
          options: [
            { text: `yes${evil}`, correct: true, rationale: `r${evil}` },
            { text: `no${evil}`, correct: false },
          ],
        },
        references: [`ref${evil}`],
        source: { file: `f${evil}.md`, line: 1, column: 1 },
      },
    ],
    references: [
      { id: `ref${evil}`, title: `t${evil}`, authors: [`a${evil}`], year: 2023, venue: `v${evil}`, url: `u${evil}` },
    ],
    retired: [{ id: `old${evil}`, fate: "moved", successors: [id] }],
    // Of all of these, what a title may have.
    title: "T\u202e",
  },
);
const list = `## S${evil} {#s}\n\n1. What is a${evil}? {#q} #t${evil}\n   - b${evil}\n2. What is c? {#r${evil}}\n   - d\n\n${evil}\n`;

const files = {
  "bank.json": JSON.stringify(bank),
  "newer.json": JSON.stringify({ ...bank, version: "1.2.4", questions: [{ ...bank.questions[0], prompt: evil }] }),
  "version.json": JSON.stringify({ ...bank, formatVersion: evil }),
  "broken.json": JSON.stringify({ ...bank, locale: evil, questions: [evil] }),
  "text.json": `${evil} not`,
  "blueprint.json": JSON.stringify({ count: 1, [evil]: 1 }),
  "state.json": `{"formatVersion":1,"banks":{"${evil}"`,
  "notes.json": JSON.stringify({ [evil]: evil }),
  [`n${evil}.md`]: list,
  "folder/bank.yaml": `locale: "${evil}"\ntitle: { "x${evil}": "${evil}" }\ntranslations: ["${evil}"]\n${evil}: 1\n`,
  "titled/bank.yaml": `locale: en\ntitle: { en: "T\u202e", fr: "T" }\n`,
  "titled/n.md": list,
  "folder/sections.yaml": `- id: "a${evil}\n`,
  "folder/n.md": list,
  "folder/n.meta.yaml": `"1.1":\n  nope${evil}: 1\n"9${evil}": {}\n`,
};

/** Every command, with what is hostile in each of its places. */
function commandLines(folder: string): readonly (readonly string[])[] {
  const at = (name: string) => path.join(folder, name);
  const own = ["--bank", at("bank.json")];
  const notes = at(`n${evil}.md`);
  return [
    ["list", ...own],
    ["list", ...own, "--bank", at("newer.json")],
    ["list", ...own, "--ids"],
    ["list", ...own, "--json"],
    ["list", ...own, "--facets"],
    ["list", ...own, "--facets", "--json"],
    ["list", ...own, "--section", `x${evil}`],
    ["list", ...own, "--tag", `x${evil}`],
    ["list", "--bank", notes],
    ...["version.json", "broken.json", "text.json", evil].map((name) => ["list", "--bank", at(name)]),
    ["search", "lora", ...own],
    ["search", evil, ...own],
    ["search", "lora", ...own, "--json"],
    ["show", id, ...own],
    ["show", `old${evil}`, ...own],
    ["show", id, ...own, "--json"],
    ["show", evil, ...own],
    ["quiz", ...own],
    ["quiz", ...own, "--with-key", "--kind", "choice"],
    ["quiz", ...own, "--kind", "open", "--with-key"],
    ["quiz", ...own, "--kind", "flashcard", "--with-key", "--seed", evil],
    ["quiz", ...own, "--json", "--seed", evil],
    ["quiz", ...own, "--seed", "1", "--answers", `1${evil}`],
    ["quiz", ...own, "--seed", "1", "--kind", "choice", "--answers", "1a"],
    ["quiz", ...own, "--blueprint", at("blueprint.json")],
    ["review", "--list", ...own, "--state", at("new.json")],
    ["review", "--list", "--json", ...own, "--state", at("new.json")],
    ["review", "--undo", ...own, "--state", at("new.json")],
    ["review", "--list", ...own, "--state", at("notes.json")],
    ["stats", ...own, "--state", at("state.json")],
    ["stats", ...own, "--state", at(`new${evil}.json`)],
    ["paper", ...own],
    ["paper", ...own, "--json"],
    ["progress", "export", "--state", at("state.json")],
    ["progress", "import", at("notes.json"), "--state", at("new.json")],
    ["progress", "import", at("text.json"), "--state", at("new.json")],
    ["progress", "reset", ...own, "--state", at("new.json")],
    ["tour"],
    ["export", "--to", "gift", ...own, "--out", at(`x${evil}.gift`)],
    ["export", "--to", "qti", ...own, "--out", at("x.zip")],
    ["export", ...own, "--out", at(`x.${evil}`)],
    ["compile", notes, "--out", at(`out${evil}`)],
    ["compile", at("folder"), "--out", at("out")],
    ["compile", at(evil)],
    ["compile", notes, "--max-size", "1B"],
    ["list", "--max-size", `1${evil}`],
    ["check", notes, "--left-out"],
    ["check", notes, "--format", "github"],
    ["check", notes, "--format", "json"],
    ["check", at("folder"), "--stale", "1"],
    ["check", at("folder"), "--fix"],
    ["check", at("titled")],
    ["check", at("titled"), "--format", "github"],
    ["diff", at("bank.json"), at("newer.json")],
    ["diff", at("bank.json"), at("newer.json"), "--changelog"],
    ["diff", at("bank.json"), at("newer.json"), "--json"],
    ["new", "card", `s/${evil}`],
    ["completion", evil],
    ["serve", "--port", evil],
    ["mcp", "--bank", at(evil)],
    ["complete", "--", "show", ...own, ""],
    [evil],
    ["list", `--${evil}`],
    ["help", evil],
  ];
}

describe("texts of others", () => {
  it("reach no terminal with a control character, whatever the command", async () => {
    const folder = await tempFolder(files);
    const lines = commandLines(folder);
    const words = new Set(lines.map(([word]) => word));
    expect(allCommands.map(({ name }) => name.split(" ")[0]).filter((word) => !words.has(word))).toEqual([]);
    for (const argv of lines) {
      const io = fakeIo({ dataFolder: async () => path.join(folder, "data") });
      await main(argv, io);
      const all = io.stdout() + io.stderr();
      expect(all, `${argv.join(" ")} is silent`).not.toBe("");
      expect(forbidden.exec(all)?.[0], `${JSON.stringify(argv)} printed ${JSON.stringify(all)}`).toBeUndefined();
    }
  }, 60_000);

  /** Our own sequences move the cursor there; what begins one of theirs is none of these. */
  const theirs = ["\u001b]", "\u001b[2J", "\u001b[31m", "\u0007", "\u009b", "\u007f", "\u202e"];

  it.each<[string, readonly string[], readonly (readonly [string, string])[]]>([
    [
      "a choice item",
      ["quiz", "--kind", "choice"],
      [
        ["stem", "a"],
        ["r\\u", "enter"],
        ["", "q"],
      ],
    ],
    ["an open item", ["quiz", "--kind", "open"], [["What", "ctrl-c"]]],
    [
      "a flashcard",
      ["review"],
      [
        ["What", "enter"],
        ["brief", "3"],
      ],
    ],
    ["the notebook", ["stats"], []],
    [
      "live search",
      ["search"],
      [
        ["", "lora"],
        ["LoRA\\u", "enter"],
      ],
    ],
  ])(
    "reach no screen with one: %s",
    async (_, argv, steps) => {
      const folder = await tempFolder(files);
      const at = runAtTerminal(
        [
          ...argv,
          "--bank",
          path.join(folder, "bank.json"),
          ...(argv[0] === "search" ? [] : ["--state", path.join(folder, "new.json")]),
        ],
        {
          dataFolder: async () => folder,
        },
      );
      for (const [text, key] of steps) {
        if (text !== "") await at.see(text);
        at.type(key);
      }
      await new Promise((resolve) => setTimeout(resolve, 150));
      at.type("ctrl-c");
      await at.end();
      expect(theirs.filter((control) => (at.raw() + at.stderr()).includes(control))).toEqual([]);
    },
    20_000,
  );
});
