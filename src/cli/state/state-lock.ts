import { randomBytes } from "node:crypto";
import { link, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import type { Bilingual } from "../../text/language.js";
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
/** How often who holds a lock shows that he is there, in milliseconds. */
const beat = 100;
/** How long a lock may show no sign of its owner whom nobody can ask: of another machine, or who never said his name. */
const silence = 800;
/** As `silence`, of a process that runs: it may be busy, or be another one that was given the same number. */
const longSilence = 5_000;

/**
 * Does something while nobody else who asks for the same lock does. The lock is a file with its owner's name in it, whose time moves
 * on as long as he is there. It is taken from an owner who no longer runs, and from one who shows no sign: on what is seen, because
 * the clocks of two machines differ.
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
  let beats = Math.floor(own.at / 1000);
  const heart = setInterval(() => {
    beats++;
    // Not the time: a clock that stands still, or is set back, would make it look as if nobody was there.
    utimes(file, beats, beats).catch(() => undefined);
  }, beat).unref();
  try {
    return await action({
      async assertHeld() {
        if (!(await isHeld()))
          throw new UsageError({
            zh: `另一个进程接管了“${file}”。请再试一次。`,
            en: `Another process took over "${file}". Try again.`,
          });
      },
    });
  } finally {
    clearInterval(heart);
    if (await isHeld()) await rm(file, { force: true });
  }
}

async function take(file: string, own: Owner, io: LockIo, patience: number): Promise<void> {
  const [sign, breakSign] = [watchSign(file), watchSign(`${file}.break`)];
  for (let waited = 0; !(await create(file, own)); ) {
    const silent = await sign(waited);
    // Left behind by a crash between two calls.
    if ((await breakSign(waited)) > silence) await rm(`${file}.break`, { force: true });
    if (await breakStale(file, own, io, silent)) continue;
    if (waited >= patience) {
      const owner = await readOwner(file);
      const who: Bilingual =
        owner === undefined
          ? { zh: "另一个进程", en: "Another process" }
          : { zh: `${owner.host} 上的进程 ${owner.processId} `, en: `Process ${owner.processId} on ${owner.host}` };
      throw new UsageError({
        zh: `${who.zh}正占用“${file}”。请等它结束；若没有这个进程，删掉该文件。`,
        en: `${who.en} holds "${file}". Wait until it has ended; if there is none, remove that file.`,
      });
    }
    // Uneven, so that those who wait do not ask in step.
    const pause = 5 + (Number.parseInt(own.token.slice(0, 2), 16) % 16);
    waited += pause;
    await sleep(pause);
  }
}

/** Watches a file, and says for how long of the waiting it has not changed, in milliseconds; 0 where it is not there. */
function watchSign(file: string): (waited: number) => Promise<number> {
  let last = "";
  let since = 0;
  return async (waited) => {
    const sign = await signOf(file);
    if (sign !== last) {
      last = sign;
      since = waited;
    }
    return sign === "" ? 0 : waited - since;
  };
}

async function signOf(file: string): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  return found === undefined ? "" : `${found.ino} ${found.mtimeMs} ${found.size}`;
}

/** Makes the file unless it is there, with its owner's name in it from the beginning where the system has second names for files. */
async function create(file: string, own: Owner): Promise<boolean> {
  const beside = `${file}.${own.token}`;
  try {
    await writeFile(beside, JSON.stringify(own), { flag: "wx", mode: 0o600 });
    await link(beside, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (!cannotLink.has(code ?? "")) throw error;
    return await createOpenly(file, own);
  } finally {
    await rm(beside, { force: true });
  }
}

const cannotLink: ReadonlySet<string> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

async function createOpenly(file: string, own: Owner): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify(own), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    // Windows says EPERM of a file that is about to vanish.
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" || (code === "EPERM" && (await signOf(file)) !== "")) return false;
    throw error;
  }
}

/**
 * Removes a lock whose owner is gone. Only who holds a second lock may do so: of two who saw the same stale lock, one would
 * otherwise remove the fresh lock of the other.
 */
async function breakStale(file: string, own: Owner, io: LockIo, silent: number): Promise<boolean> {
  const before = await readOwner(file);
  if (!isStale(before, own, io, silent)) return false;
  const breaking = `${file}.break`;
  if (!(await create(breaking, own))) return false;
  try {
    if ((await readOwner(file))?.token === before?.token) await rm(file, { force: true });
    return true;
  } finally {
    await rm(breaking, { force: true });
  }
}

function isStale(owner: Owner | undefined, own: Owner, io: LockIo, silent: number): boolean {
  if (owner === undefined || owner.host !== own.host) return silent > silence || isOld(owner, io);
  return !io.isRunning(owner.processId) || silent > longSilence || isOld(owner, io);
}

function isOld(owner: Owner | undefined, io: LockIo): boolean {
  return owner !== undefined && io.now() - owner.at > tooLong;
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
