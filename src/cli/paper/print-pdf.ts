import { spawn } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { nameTemporary, sweepBeside } from "../../disk/beside.js";
import type { Bilingual } from "../../text/language.js";
import { withoutStretches } from "../../text/stretches.js";
import { saySystemError } from "../explain-error.js";
import { InterruptedError, type Io, UsageError } from "../io.js";
import { beginProgressLine } from "../screens/progress-line.js";
import { warn } from "../tell.js";
import { findBrowser } from "./find-browser.js";
import { findPrintedCharacters } from "./pdf-text.js";

/** How long a browser may take, in milliseconds. */
const defaultLimit = 120_000;

export interface PrintOptions {
  /** How many there are on the paper, for those who wait for it. */
  readonly questions: number;
  /** In milliseconds. Default: two minutes. */
  readonly limit?: number;
}

/**
 * Prints an HTML document as PDF, by a browser of the Chromium family that knows nothing of its user and reaches no network.
 * The same document gives the same bytes with the same browser and fonts: the two dates that Chromium writes are blanked.
 * Chinese characters that no font has are named on standard error: they are boxes on the paper.
 *
 * @throws UsageError if no browser is found, or it writes nothing within the limit; InterruptedError if somebody presses Ctrl-C, when
 * the browser has ended and its profile is gone.
 */
export async function printPdf(
  html: string,
  io: Pick<Io, "env" | "err" | "language" | "now" | "showsProgress" | "interrupted" | "processId" | "isRunning">,
  { limit = defaultLimit, questions }: PrintOptions,
): Promise<Uint8Array> {
  const browser = await findBrowser(io.env);
  // What is left of runs that were killed at once, such as a profile.
  await sweepBeside(tmpdir(), io);
  // Not hidden: a browser from Snap sees no hidden folder.
  const folder = path.join(tmpdir(), nameTemporary(io));
  await mkdir(folder, { mode: 0o700 });
  try {
    const page = path.join(folder, "paper.html");
    const printed = path.join(folder, "paper.pdf");
    await writeFile(page, html);
    const log = await whileTelling(questions, io, () => run(browser, toArguments(page, printed, folder), io, limit));
    const pdf = await readFile(printed).catch(() => {
      throw new UsageError(failure(browser, log, folder));
    });
    blankDates(pdf);
    warnOfBoxes(html, pdf, io);
    return new Uint8Array(pdf);
  } finally {
    // The browser's own children may still be writing to its profile.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

function toArguments(page: string, printed: string, folder: string): string[] {
  return [
    "--headless",
    // Chromium refuses to be sandboxed as root, as everybody is in many containers. Windows has no uid: -1.
    ...(userInfo().uid === 0 ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    `--user-data-dir=${path.join(folder, "profile")}`,
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
    `--print-to-pdf=${printed}`,
    pathToFileURL(page).href,
  ];
}

/** Says, while it lasts, for how long the browser has been at work: how far it is it does not tell. */
async function whileTelling<Result>(
  questions: number,
  io: Pick<Io, "err" | "language" | "now" | "showsProgress">,
  act: () => Promise<Result>,
): Promise<Result> {
  const line = beginProgressLine(io);
  const start = io.now();
  const timer = setInterval(() => {
    const seconds = Math.round((io.now() - start) / 1000);
    line.draw(progressWords[io.language](questions, seconds));
  }, 250);
  try {
    return await act();
  } finally {
    clearInterval(timer);
    line.end();
  }
}

const progressWords: Bilingual<(questions: number, seconds: number) => string> = {
  zh: (questions, seconds) => `正在打印 ${questions} 题，已用 ${seconds} 秒`,
  en: (questions, seconds) => `Printing ${questions} question${questions === 1 ? "" : "s"}, ${seconds} s so far`,
};

/** Waits for the program to end, and gives what it said. */
function run(
  browser: string,
  args: readonly string[],
  { env, interrupted }: Pick<Io, "env" | "interrupted">,
  limit: number,
): Promise<string> {
  return new Promise((resolve, reject) => {
    let isInterrupted = false;
    const child = spawn(browser, args, {
      env: { ...env },
      stdio: ["ignore", "ignore", "pipe"],
      timeout: limit,
      killSignal: "SIGKILL",
      windowsHide: true,
    });
    void interrupted().then(() => {
      isInterrupted = true;
      child.kill("SIGKILL");
    });
    let log = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      log += text;
    });
    child.once("error", (error) =>
      reject(
        new UsageError({
          zh: `${browser} 无法启动：${saySystemError(error).zh}。`,
          en: `${browser} cannot be started: ${error.message}`,
        }),
      ),
    );
    child.once("exit", (_, signal) => {
      if (isInterrupted) reject(new InterruptedError({ zh: "已中断。", en: "Interrupted." }));
      else if (signal === "SIGKILL")
        reject(
          new UsageError({
            zh: `${browser} 已被停止：${limit / 1000} 秒后还没有打印出试卷。`,
            en: `${browser} was stopped: it had not printed the paper after ${limit / 1000} seconds.`,
          }),
        );
      else resolve(log);
    });
  });
}

function failure(browser: string, log: string, folder: string): Bilingual {
  const last = log.trim().split("\n").slice(-3).join("\n");
  return {
    zh:
      `${browser} 没有在 ${folder} 打印出任何东西。来自 Snap 或 Flatpak 的浏览器可能看不到这个文件夹：请把 TMPDIR 设为` +
      `你主目录中的一个文件夹。它最后说：\n${last === "" ? "（没有）" : last}`,
    en:
      `${browser} has printed nothing to ${folder}. A browser from Snap or Flatpak may not see that folder: set TMPDIR to one ` +
      `in your home. What it said last:\n${last === "" ? "(nothing)" : last}`,
  };
}

/** Both are optional (PDF 1.4, 10.2.1). Spaces in their place keep all offsets of the file. */
function blankDates(pdf: Buffer): void {
  for (const key of ["/CreationDate (D:", "/ModDate (D:"])
    for (let at = pdf.indexOf(key); at >= 0; at = pdf.indexOf(key, at)) pdf.fill(" ", at, pdf.indexOf(")", at) + 1);
}

function warnOfBoxes(html: string, pdf: Uint8Array, io: Pick<Io, "err" | "language">): void {
  const wanted = new Set(withoutStretches(html, /<style>/, /<\/style>/g).match(/\p{Script=Han}/gu));
  const printed = findPrintedCharacters(pdf);
  const missing = [...wanted].filter((character) => !printed.has(character));
  // Noto maps the glyph of 长 back to the radical ⻓, which looks the same: each radical may be one of them.
  const radicals = [...printed].filter((character) => /[\u2e80-\u2fdf]/.test(character));
  if (missing.length <= radicals.length) return;
  const some = `${missing.slice(0, 20).join(" ")}${missing.length > 20 ? " ..." : ""}`;
  const fonts = "fonts-noto-cjk";
  const others = "fonts-wqy-zenhei";
  warn(
    {
      zh:
        `试卷的 ${wanted.size} 个汉字中，有 ${missing.length} 个本机的字体都没有，打出来是空框：${some}\n` +
        `请安装中文字体（Debian、Ubuntu：${fonts} 或 ${others}），再导出一次。`,
      en:
        `no font here has ${missing.length} of the ${wanted.size} Chinese characters of this paper, which are empty boxes in it: ${some}\n` +
        `Install a Chinese font (Debian, Ubuntu: ${fonts} or ${others}) and export again.`,
    },
    io,
  );
}
