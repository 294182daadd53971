import { access } from "node:fs/promises";
import { homedir, platform } from "node:os";
import path from "node:path";
import { UsageError } from "../io.js";

type Env = Readonly<Record<string, string | undefined>>;

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "microsoft-edge-stable",
  "msedge",
] as const;

/**
 * Finds a browser of the Chromium family: what `CHROMIUM_PATH` names, else the first in `PATH`, else one where macOS or
 * Windows install it.
 *
 * @throws UsageError if there is none, with what was looked for.
 */
export async function findBrowser(env: Env, system: string = platform()): Promise<string> {
  const named = env["CHROMIUM_PATH"] ?? "";
  if (named !== "") {
    if (await exists(named)) return named;
    throw new UsageError({
      zh: `CHROMIUM_PATH 指向的“${named}”不存在。`,
      en: `CHROMIUM_PATH names "${named}", which does not exist.`,
    });
  }
  for (const file of [...inPath(env, system), ...usualPlaces(env, system)]) if (await exists(file)) return file;
  const hasPlaces = usualPlaces(env, system).length > 0;
  throw new UsageError({
    zh:
      `PDF 要借助 Chromium、Chrome 或 Edge 打印，但没有找到：在 PATH 中找过 ${names.join("、")}` +
      `${hasPlaces ? "，也找过通常的安装位置" : ""}。` +
      "请安装其中之一，或用 CHROMIUM_PATH 指明程序；也可以用 `--to html` 导出，再从任何浏览器打印。",
    en:
      `A PDF is printed by Chromium, Chrome or Edge, and none was found: looked in PATH for ${names.join(", ")}` +
      `${hasPlaces ? ", and where they are usually installed" : ""}. ` +
      "Install one, or set CHROMIUM_PATH to its program; or export with `--to html` and print the page from any browser.",
  });
}

function inPath(env: Env, system: string): string[] {
  const { join, delimiter } = system === "win32" ? path.win32 : path.posix;
  const folders = (env["PATH"] ?? env["Path"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((folder) => join(folder, system === "win32" ? `${name}.exe` : name)));
}

function usualPlaces(env: Env, system: string): string[] {
  if (system === "darwin")
    return ["/Applications", path.posix.join(env["HOME"] ?? homedir(), "Applications")].flatMap((folder) =>
      ["Google Chrome", "Chromium", "Microsoft Edge"].map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  if (system !== "win32") return [];
  return [env["ProgramFiles"], env["ProgramFiles(x86)"], env["LOCALAPPDATA"]].flatMap((folder) =>
    folder === undefined
      ? []
      : [
          "Google\\Chrome\\Application\\chrome.exe",
          "Chromium\\Application\\chrome.exe",
          "Microsoft\\Edge\\Application\\msedge.exe",
        ].map((program) => path.win32.join(folder, program)),
  );
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
