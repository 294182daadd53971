import { createHash, randomBytes } from "node:crypto";
import { lstat, readdir, readlink, realpath, rm } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";

/** Who writes, and how to learn whether others still do. */
export interface Writer {
  /** Number of its process. */
  readonly processId: number;
  /** Whether a process of this machine is running. */
  isRunning(processId: number): boolean;
}

/**
 * Of this machine: a folder may be shared with others, whose processes cannot be seen. Asked for by those who write: where programs have
 * to be allowed to see it, readers need no leave.
 */
function nameMachine(): string {
  return createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
}

const pattern = /^\.?llm-interview-([0-9a-f]{8})-(\d+)-[0-9a-f]{12}\.tmp$/;

/** A name that nobody else takes, and that tells whose it is. */
export function nameTemporary({ processId }: Writer): string {
  return `llm-interview-${nameMachine()}-${processId}-${randomBytes(6).toString("hex")}.tmp`;
}

/**
 * A path for what is on its way to a place in a folder. Hidden, so that nobody takes it for content, and short, because the name of the
 * file itself may be as long as names can be.
 */
export function nameBeside(folder: string, writer: Writer): string {
  return path.join(folder, `.${nameTemporary(writer)}`);
}

/** Removes what writers left behind in a folder who were killed: those of this machine that no longer run. */
export async function sweepBeside(folder: string, { isRunning }: Writer): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, host, processId] = pattern.exec(name) ?? [];
    if (host !== nameMachine() || isRunning(Number(processId))) continue;
    // Another user's, in a folder that all share.
    await rm(path.join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/**
 * The place that a path leads to: links are followed, those to what is not there, too, so that they stay links.
 *
 * @throws What the system throws for links that lead back to themselves.
 */
export async function followLinks(file: string): Promise<string> {
  const real = await realpath(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (real !== undefined) return real;
  const found = await lstat(file).catch(() => undefined);
  if (found?.isSymbolicLink() !== true) return file;
  return followLinks(path.resolve(path.dirname(file), await readlink(file)));
}
