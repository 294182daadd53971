import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { chown, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { launch } from "../helpers/pack.js";

/** A PostgreSQL server of this test alone, on a socket in a folder of its own. */
export interface PostgresServer {
  /** Where its socket is. */
  readonly folder: string;
  readonly user: string;
  stop(): Promise<void>;
}

/** Where Debian puts the server's programs, newest first; `undefined` where there are none, which is an error in continuous integration. */
export function findPostgres(): string | undefined {
  const home = "/usr/lib/postgresql";
  const versions = existsSync(home) ? readdirSync(home).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions
    .map((version) => path.join(home, version, "bin"))
    .find((bin) => existsSync(path.join(bin, "initdb")));
  if (found !== undefined) return found;
  const advice = "PostgreSQL is not installed: apt-get install postgresql";
  if (process.env["CI"]) throw new Error(advice);
  console.warn(`\n  SKIPPED: no PostgreSQL server has tried our statements. ${advice}\n`);
  return undefined;
}

/** Starts a server with an empty database. The programs refuse to run as root: then they run as `postgres`. */
export async function startPostgres(bin: string): Promise<PostgresServer> {
  const folder = await mkdtemp(path.join(tmpdir(), "llm-interview-postgres-"));
  const data = path.join(folder, "data");
  const isRoot = process.getuid?.() === 0;
  const owner = isRoot ? await idsOf("postgres") : undefined;
  if (owner !== undefined) await chown(folder, owner.uid, owner.gid);
  const as = owner === undefined ? [] : ["setpriv", `--reuid=${owner.uid}`, `--regid=${owner.gid}`, "--clear-groups"];
  const [program = "", ...first] = [...as, path.join(bin, "initdb")];
  const made = await launch(
    program,
    [...first, "-D", data, "-U", "tester", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"],
    folder,
  );
  if (made.code !== 0) throw new Error(`initdb failed:\n${made.text}`);
  const [server = "", ...args] = [
    ...as,
    path.join(bin, "postgres"),
    "-D",
    data,
    "-k",
    folder,
    "-c",
    "listen_addresses=",
    "-c",
    "fsync=off",
  ];
  const child = spawn(server, args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (text: Buffer) => {
      said += String(text);
      if (said.includes("ready to accept connections")) resolve();
    });
    child.once("exit", () => reject(new Error(`postgres ended:\n${said}`)));
  });
  return {
    folder,
    user: "tester",
    async stop() {
      // At once, and connections with it.
      child.kill("SIGINT");
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function idsOf(name: string): Promise<{ readonly uid: number; readonly gid: number }> {
  const lines = (await readFile("/etc/passwd", "utf8")).split("\n");
  const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
  if (uid === undefined) throw new Error(`There is no user ${name}.`);
  return { uid: Number(uid), gid: Number(gid) };
}
