import { execFile } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** What a program did. */
export interface Outcome {
  readonly code: number;
  /** Standard output, then standard error. */
  readonly text: string;
}

/** Runs a program to its end, whatever its exit code. Colours are off. */
export async function launch(program: string, args: readonly string[], cwd: string): Promise<Outcome> {
  const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0", npm_config_update_notifier: "false" };
  try {
    const { stdout, stderr } = await execute(program, args, { cwd, env, maxBuffer: 64 << 20 });
    return { code: 0, text: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: number | string; stdout: string; stderr: string };
    if (typeof code !== "number") throw error;
    return { code, text: stdout + stderr };
  }
}

/** Runs a script of Node. */
export function launchNode(args: readonly string[], cwd: string): Promise<Outcome> {
  return launch(process.execPath, args, cwd);
}

/** Packs the package as it is built into a new folder, and gives the path of the tarball. */
export async function packPackage(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "llm-interview-pack-"));
  // Without scripts: `prepack` would build anew under the feet of other tests.
  const { code, text } = await launch(
    "npm",
    ["pack", "--ignore-scripts", "--loglevel=error", "--pack-destination", folder],
    process.cwd(),
  );
  const name = text.trim().split("\n").at(-1);
  if (code !== 0 || name === undefined || !name.endsWith(".tgz")) throw new Error(`npm pack failed:\n${text}`);
  return path.join(folder, name);
}

/** Installs a tarball and what it depends on into a folder with a package.json, as a user does. */
export async function installPackage(tarball: string, folder: string): Promise<void> {
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"];
  const { code, text } = await launch("npm", ["install", tarball, ...flags], folder);
  if (code !== 0) throw new Error(`npm install failed:\n${text}`);
}
