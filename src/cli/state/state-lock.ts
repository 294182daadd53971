import { randomBytes } from "node:crypto";
import { link, open, readFile, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { type Io, UsageError } from "../io.js";

/** A lock that is held. */
export interface Lock {
  /** Throws if another has taken it, because this process stood still too long. Ask before what the lock is for. */
  assertHeld(): Promise<void>;
}

type LockIo = Pick<Io, "now" | "processId" | "isRunning">;

/** Who holds a lock, as it stands in the file. */
interface Owner {
  readonly processId: number;
  readonly host: string;
  /** Milliseconds since 1970 began. */
  readonly at: number;
  readonly token: string;
}

/** In milliseconds. No write takes nearly as long, so that who holds a lock longer has been stopped. */
const tooLong = 60_000;

/**
 * Does something while nobody else who asks for the same lock does. The lock is a file with its owner's name in it. Of an owner
 * who no longer runs, or has had it for a minute, it is taken away.
 *
 * @param file - Its folder must exist.
 * @param patience - How long to wait at most, in milliseconds. Default: 10,000.
 * @throws UsageError that names the owner if it does not come free.
 */
export async function withLock<Result>(
  file: string,
  io: LockIo,
  action: (lock: Lock) => Promise<Result>,
  patience = 10_000,
): Promise<Result> {
  const own: Owner = {
    processId: io.processId,
    host: hostname(),
    at: io.now(),
    token: randomBytes(8).toString("hex"),
  };
  await take(file, own, io, patience);
  const isHeld = async () => (await readOwner(file))?.token === own.token;
  try {
    return await action({
      async assertHeld() {
        if (!(await isHeld())) throw new UsageError(`Another process took over "${file}". Try again.`);
      },
    });
  } finally {
    if (await isHeld()) await rm(file, { force: true });
  }
}

async function take(file: string, own: Owner, io: LockIo, patience: number): Promise<void> {
  for (let waited = 0; !(await create(file, own)); ) {
    if (await breakStale(file, own, io)) continue;
    if (waited >= patience) {
      const owner = await readOwner(file);
      const who = owner === undefined ? "Another process" : `Process ${owner.processId} on ${owner.host}`;
      throw new UsageError(`${who} holds "${file}". Wait until it has ended; if there is none, remove that file.`);
    }
    // Uneven, so that those who wait do not ask in step.
    const pause = 5 + (Number.parseInt(own.token.slice(0, 2), 16) % 16);
    waited += pause;
    await sleep(pause);
  }
}

/**
 * Makes the file unless it is there. It has its owner in it from its first moment, so that no crash leaves a lock of nobody: the
 * owner is written beside it, and the name given to that by a hard link, which fails where the name is taken.
 */
async function create(file: string, own: Owner): Promise<boolean> {
  const beside = `${file}.${own.token}`;
  await write(beside, own);
  try {
    await link(beside, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (code !== undefined && withoutLinks.has(code)) return createInPlace(file, own);
    throw error;
  } finally {
    await rm(beside, { force: true });
  }
}

/** What file systems without hard links say of them, such as FAT and some of networks. */
const withoutLinks: ReadonlySet<string> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EINVAL"]);

async function createInPlace(file: string, own: Owner): Promise<boolean> {
  try {
    await write(file, own);
    return true;
  } catch (error) {
    // Windows says EPERM of a file that is about to vanish.
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" || (code === "EPERM" && (await ageOf(file, 0)) !== undefined)) return false;
    throw error;
  }
}

async function write(file: string, own: Owner): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(JSON.stringify(own));
  } finally {
    await handle.close();
  }
}

/**
 * Removes a lock whose owner is gone. Only who holds a second lock may do so: of two who saw the same stale lock, one would
 * otherwise remove the fresh lock of the other.
 */
async function breakStale(file: string, own: Owner, io: LockIo): Promise<boolean> {
  if (!(await isStale(file, own, io))) return false;
  const breaking = `${file}.break`;
  if (!(await create(breaking, own))) {
    // Left behind by a crash between two calls.
    if (((await ageOf(breaking, io.now())) ?? 0) > tooLong) await rm(breaking, { force: true });
    return false;
  }
  try {
    if (await isStale(file, own, io)) await rm(file, { force: true });
    return true;
  } finally {
    await rm(breaking, { force: true });
  }
}

async function isStale(file: string, own: Owner, io: LockIo): Promise<boolean> {
  const owner = await readOwner(file);
  // It has no owner yet: its maker is about to write it, unless it was stopped there.
  if (owner === undefined) return ((await ageOf(file, io.now())) ?? 0) > tooLong;
  if (owner.host === own.host && !io.isRunning(owner.processId)) return true;
  return io.now() - owner.at > tooLong;
}

async function readOwner(file: string): Promise<Owner | undefined> {
  try {
    const owner = JSON.parse(await readFile(file, "utf8")) as Partial<Owner> | null;
    const { processId, host, at, token } = owner ?? {};
    if (typeof processId !== "number" || typeof at !== "number") return undefined;
    return { processId, host: String(host), at, token: String(token) };
  } catch {
    return undefined;
  }
}

/** How old a file is in milliseconds; `undefined` if it is not there. */
async function ageOf(file: string, now: number): Promise<number | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found === undefined ? undefined : now - found.mtimeMs;
}
