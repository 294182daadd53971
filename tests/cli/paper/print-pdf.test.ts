import { execFile } from "node:child_process";
import { chmod, mkdir, readdir, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { type PrintOptions, printPdf as print } from "../../../src/cli/paper/print-pdf.js";
import { nameTemporary } from "../../../src/disk/beside.js";
import { type ExportSet, loadExport } from "../../../src/export/export-set.js";
import { toHtml } from "../../../src/export/paper/to-html.js";
import { bank as english } from "../../../src/generated/bank.en.js";
import { bank as chinese } from "../../../src/generated/bank.zh.js";
import { drawQuiz } from "../../../src/quiz/draw/load-questions.js";
import { interviewPaper } from "../../../src/quiz/draw/presets.js";
import { chromiumNames, hasProgram } from "../../helpers/foreign-client.js";
import { tempFolder } from "../../helpers/temp-folder.js";

const execute = promisify(execFile);
const hasChromium = hasProgram(chromiumNames, "chromium");
const hasPoppler = hasProgram(["pdftotext"], "poppler-utils") && hasProgram(["pdffonts"], "poppler-utils");

/** A paper of one question. */
function printPdf(html: string, io: Parameters<typeof print>[1], options: Partial<PrintOptions> = {}) {
  return print(html, io, { questions: 1, ...options });
}

/** Its environment, and what it says on standard error. */
function fakeTerminal(env: Readonly<Record<string, string | undefined>> = process.env) {
  const said: string[] = [];
  const interrupted = () => new Promise<void>(() => undefined);
  return {
    env,
    language: "en" as const,
    now: () => Date.now(),
    showsProgress: () => false,
    err: (text: string) => void said.push(text),
    said,
    interrupted,
    processId: process.pid,
    isRunning: () => true,
  };
}

async function printed(set: ExportSet): Promise<Uint8Array> {
  return printPdf((await toHtml(set)).content, fakeTerminal());
}

/** Text of each page, without white space: Chromium breaks lines where it likes. */
async function readPages(pdf: Uint8Array): Promise<string[]> {
  const { "paper.pdf": file } = await written({ "paper.pdf": pdf });
  const { stdout } = await execute("pdftotext", ["-enc", "UTF-8", file ?? "", "-"], { maxBuffer: 1e8 });
  return stdout.split("\f").slice(0, -1).map(compact);
}

async function written(files: Readonly<Record<string, Uint8Array>>): Promise<Record<string, string>> {
  const folder = await tempFolder(files);
  return Object.fromEntries(Object.keys(files).map((name) => [name, path.join(folder, name)]));
}

/**
 * Without white space, and without hyphens: Poppler drops those at the end of a line. Fonts share glyphs between characters
 * that look the same, such as 长 and its radical ⻓: they are one here.
 */
function compact(text: string): string {
  const radicals = "⻓长⻚页⻅见⻆角⻛风⻬齐⻔门⻉贝⻢马⻜飞⻣骨戶户";
  const plain = text.normalize("NFKC").replaceAll(/[\s-]/g, "");
  return [...plain]
    .map((letter) => (radicals.indexOf(letter) % 2 === 0 ? radicals.charAt(radicals.indexOf(letter) + 1) : letter))
    .join("");
}

async function printFolders(): Promise<string[]> {
  return (await readdir(tmpdir())).filter(
    (name) => name.startsWith("llm-interview-") && name.includes(`-${process.pid}-`),
  );
}

describe.skipIf(!hasChromium || !hasPoppler)("printPdf, read by Poppler", () => {
  const papers = {
    Chinese: { bank: chinese, answers: "答案与评分标准", font: /^\w{6}\+.*(?:CJK|Hei|Han|Song|Ming|Kai)|Type 3/im },
    English: { bank: english, answers: "Answers and marking guide", font: /^\w{6}\+/m },
  } as const;

  describe.each(Object.entries(papers))("an interview in %s", (_, { bank, answers, font }) => {
    let set: ExportSet;
    let pdf: Uint8Array;
    let pages: string[];
    beforeAll(async () => {
      set = await loadExport(bank, await drawQuiz(bank, interviewPaper(), 7));
      pdf = await printed(set);
    });

    it("asks all questions, in order, before the answers, which begin a page", async () => {
      pages = await readPages(pdf);
      const title = compact(`${answers}`);
      const first = pages.findIndex((page) => page.includes(title));
      expect(first).toBeGreaterThan(0);
      expect(pages[first]?.indexOf(title)).toBeLessThan(40);
      const asked = pages.slice(0, first).join("");
      const places = set.items.map(({ prompt }, index) => asked.indexOf(compact(`${index + 1}.${prompt}`)));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      const brief = compact(set.items[0]?.brief ?? "?");
      expect(asked).not.toContain(brief);
      expect(pages.slice(first).join("")).toContain(brief);
    });

    it("numbers its pages", async () => {
      for (const [index, page] of (await readPages(pdf)).entries())
        expect(page).toContain(`${index + 1}/${pages.length}`);
    });

    it("embeds its fonts", async () => {
      const { "paper.pdf": file } = await written({ "paper.pdf": pdf });
      const { stdout } = await execute("pdffonts", [file ?? ""]);
      expect(stdout).toMatch(font);
      const rows = stdout.split("\n").slice(2, -1);
      expect(rows.filter((row) => !/\s(?:yes)\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/.test(row))).toEqual([]);
    });
  });

  it.each(Object.entries(papers))(
    "prints all questions of a long paper in %s, and all answers",
    async (_, paper) => {
      const { items: all, ...set } = await loadExport(paper.bank);
      const items = all.filter((_, place) => place % 3 === 0);
      const pages = await readPages(await printed({ items, ...set }));
      const first = pages.findIndex((page) => page.startsWith(compact(paper.answers)));
      const asked = pages.slice(0, first).join("");
      const answered = pages.slice(first).join("");
      const unasked = items.filter(({ prompt }, index) => !asked.includes(compact(`${index + 1}.${prompt}`)));
      expect(unasked.map(({ id }) => id)).toEqual([]);
      expect(items.filter(({ brief = "?" }) => !answered.includes(compact(brief))).map(({ id }) => id)).toEqual([]);
    },
    180_000,
  );

  it("gives the same bytes for the same page, a second later", async () => {
    const { content } = await toHtml(await loadExport(chinese, { sections: ["deployment"] }), { answers: "none" });
    const first = await printPdf(content, fakeTerminal());
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(Buffer.compare(await printPdf(content, fakeTerminal()), first)).toBe(0);
    expect(Buffer.from(first).toString("latin1")).not.toMatch(/\(D:\d{14}/);
  });

  it("names the Chinese characters that no font has", async () => {
    const io = fakeTerminal();
    // The first is in every Chinese font; of the others, planes 3 and up, hardly one is.
    await printPdf("<!DOCTYPE html><html><style>p{content:'样'}</style><p>字\u{31350}\u{2ebf0}</p></html>", io);
    expect(io.said.join("")).toContain("no font here has 2 of the 3 Chinese characters");
    expect(io.said.join("")).toContain("\u{31350} \u{2ebf0}\n");
  });

  it("says nothing where all characters are there, and leaves no folder behind", async () => {
    const before = await printFolders();
    const io = fakeTerminal();
    await printPdf("<!DOCTYPE html><p>大模型面试题</p>", io);
    expect(io.said).toEqual([]);
    expect((await printFolders()).filter((name) => !before.includes(name))).toEqual([]);
  });
});

describe.skipIf(process.platform === "win32")("printPdf", () => {
  /** A program that stands in for a browser. */
  async function fakeBrowser(script: string): Promise<string> {
    const { browser } = await written({ browser: Buffer.from(`#!/bin/sh\n${script}\n`) });
    await chmod(browser ?? "", 0o755);
    return browser ?? "";
  }

  it("says what it looked for, and the way out, where no browser is", async () => {
    await expect(printPdf("", fakeTerminal({ PATH: "/nowhere" }))).rejects.toThrow(
      /none was found: looked in PATH for chromium, .*CHROMIUM_PATH.*`--to html`/,
    );
  });

  it("rejects a CHROMIUM_PATH that leads nowhere", async () => {
    await expect(printPdf("", fakeTerminal({ CHROMIUM_PATH: "/no/such" }))).rejects.toThrow(
      'CHROMIUM_PATH names "/no/such", which does not exist.',
    );
  });

  it("takes the browser of CHROMIUM_PATH before one in PATH, and gives what it printed", async () => {
    const CHROMIUM_PATH = await fakeBrowser(
      'out=$(echo "$@" | tr " " "\n" | sed -n "s/--print-to-pdf=//p"); printf "%%PDF /CreationDate (D:2026) x" > "$out"',
    );
    const pdf = await printPdf("<p>x</p>", fakeTerminal({ ...process.env, CHROMIUM_PATH }));
    expect(Buffer.from(pdf).toString()).toBe("%PDF                        x");
  });

  it("tells what a browser said that printed nothing", async () => {
    const CHROMIUM_PATH = await fakeBrowser("echo no display >&2; exit 3");
    await expect(printPdf("", fakeTerminal({ ...process.env, CHROMIUM_PATH }))).rejects.toThrow(
      /has printed nothing .*\nno display$/s,
    );
  });

  it("stops a browser that does not end", async () => {
    const CHROMIUM_PATH = await fakeBrowser("exec sleep 30");
    await expect(printPdf("", fakeTerminal({ ...process.env, CHROMIUM_PATH }), { limit: 300 })).rejects.toThrow(
      "was stopped: it had not printed the paper after 0.3 seconds.",
    );
  });

  it("ends the browser and removes its profile when somebody presses Ctrl-C", async () => {
    const CHROMIUM_PATH = await fakeBrowser("exec sleep 30");
    let press: () => void = () => undefined;
    const terminal = {
      ...fakeTerminal({ ...process.env, CHROMIUM_PATH }),
      interrupted: () =>
        new Promise<void>((resolve) => {
          press = resolve;
        }),
    };
    const before = await printFolders();
    const printing = printPdf("", terminal);
    while ((await printFolders()).length === before.length) await new Promise((resolve) => setTimeout(resolve, 5));
    setTimeout(() => press(), 200);
    await expect(printing).rejects.toMatchObject({ name: "InterruptedError", exitCode: 130 });
    expect(await printFolders()).toEqual(before);
  });

  it("sweeps what a run left behind that was killed at once", async () => {
    const left = path.join(tmpdir(), nameTemporary({ processId: 999_999_999, isRunning: () => false }));
    await mkdir(path.join(left, "profile"), { recursive: true });
    const isRunning = (id: number) => id !== 999_999_999;
    const CHROMIUM_PATH = await fakeBrowser("exit 3");
    await expect(printPdf("", { ...fakeTerminal({ ...process.env, CHROMIUM_PATH }), isRunning })).rejects.toThrow(
      "printed nothing",
    );
    await expect(stat(left)).rejects.toThrow("ENOENT");
  });
});
