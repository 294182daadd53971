import { spawn } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { nameTemporary, sweepBeside } from "../../disk/beside.js";
import { withoutStretches } from "../../text/stretches.js";
import { InterruptedError, type Io, UsageError } from "../io.js";
import { findBrowser } from "./find-browser.js";
import { findPrintedCharacters } from "./pdf-text.js";

/** How long a browser may take, in milliseconds. */
const defaultLimit = 120_000;

/**
 * Prints an HTML document as PDF, by a browser of the Chromium family that knows nothing of its user and reaches no network.
 * The same document gives the same bytes with the same browser and fonts: the two dates that Chromium writes are blanked.
 * Chinese characters that no font has are named on standard error: they are boxes on the paper.
 *
 * @param limit - In milliseconds. Default: two minutes.
 * @throws UsageError if no browser is found, or it writes nothing within the limit; InterruptedError if somebody presses Ctrl-C, when
 * the browser has ended and its profile is gone.
 */
export async function printPdf(
  html: string,
  io: Pick<Io, "env" | "err" | "interrupted" | "processId" | "isRunning">,
  { limit = defaultLimit }: { readonly limit?: number } = {},
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
    const log = await run(browser, toArguments(page, printed, folder), io, limit);
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
    child.once("error", (error) => reject(new UsageError(`${browser} cannot be started: ${error.message}`)));
    child.once("exit", (_, signal) => {
      if (isInterrupted) reject(new InterruptedError("Interrupted."));
      else if (signal === "SIGKILL")
        reject(new UsageError(`${browser} was stopped: it had not printed the paper after ${limit / 1000} seconds.`));
      else resolve(log);
    });
  });
}

function failure(browser: string, log: string, folder: string): string {
  const last = log.trim().split("\n").slice(-3).join("\n");
  return (
    `${browser} has printed nothing to ${folder}. A browser from Snap or Flatpak may not see that folder: set TMPDIR to one ` +
    `in your home. What it said last:\n${last === "" ? "(nothing)" : last}`
  );
}

/** Both are optional (PDF 1.4, 10.2.1). Spaces in their place keep all offsets of the file. */
function blankDates(pdf: Buffer): void {
  for (const key of ["/CreationDate (D:", "/ModDate (D:"])
    for (let at = pdf.indexOf(key); at >= 0; at = pdf.indexOf(key, at)) pdf.fill(" ", at, pdf.indexOf(")", at) + 1);
}

function warnOfBoxes(html: string, pdf: Uint8Array, io: Pick<Io, "err">): void {
  const wanted = new Set(withoutStretches(html, /<style>/, /<\/style>/g).match(/\p{Script=Han}/gu));
  const printed = findPrintedCharacters(pdf);
  const missing = [...wanted].filter((character) => !printed.has(character));
  // Noto maps the glyph of 长 back to the radical ⻓, which looks the same: each radical may be one of them.
  const radicals = [...printed].filter((character) => /[\u2e80-\u2fdf]/.test(character));
  if (missing.length <= radicals.length) return;
  const some = missing.slice(0, 20).join(" ");
  io.err(
    `Warning: no font here has ${missing.length} of the ${wanted.size} Chinese characters of this paper, which are empty boxes in it: ` +
      `${some}${missing.length > 20 ? " ..." : ""}\nInstall a Chinese font (Debian, Ubuntu: fonts-noto-cjk or fonts-wqy-zenhei) and export again.\n`,
  );
}
