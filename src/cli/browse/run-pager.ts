import { spawn } from "node:child_process";

/** Where a pager is looked for. */
export interface PagerChoice {
  /** `PAGER` names one, as a shell reads it; empty or `cat`, there is none. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** As Node.js names it. */
  readonly platform: string;
}

/**
 * Shows a text in the pager of its reader, `less` where `PAGER` names none, and waits until it is left. What was read stays on
 * the screen.
 *
 * @returns Whether there is a pager. Windows and a terminal that cannot move its cursor have none unless one is named.
 */
export async function runPager(text: string, { env, platform }: PagerChoice): Promise<boolean> {
  const named = env["PAGER"]?.trim();
  if (named === "" || named === "cat") return false;
  if (named === undefined && (platform === "win32" || env["TERM"] === "dumb")) return false;
  return new Promise((resolve) => {
    const pager = spawn(named ?? "less", {
      shell: named !== undefined,
      stdio: ["pipe", "inherit", "inherit"],
      // R: colours; X: the screen is not wiped; F: what fits is not waited for.
      env: { ...env, LESS: env["LESS"] ?? "FRX", LESSCHARSET: env["LESSCHARSET"] ?? "utf-8" },
    });
    pager.on("error", () => resolve(false));
    // 127: the shell found no such program.
    pager.on("close", (code) => resolve(code !== 127));
    // Left before its end, it reads no more.
    pager.stdin.on("error", () => undefined).end(text);
  });
}
