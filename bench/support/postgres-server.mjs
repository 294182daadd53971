/** A PostgreSQL server of a benchmark alone, where Debian's is installed, and `pg` in tests/clients. */
import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

/** Where Debian puts the server's programs, newest first; `undefined` where there are none. */
function findPrograms() {
  const home = "/usr/lib/postgresql";
  const versions = existsSync(home) ? readdirSync(home).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => path.join(home, version, "bin")).find((bin) => existsSync(path.join(bin, "initdb")));
}

/** Starts one on a socket in a folder of its own; gives why there is none as a text. The programs refuse to run as root. */
export async function startPostgres() {
  const bin = findPrograms();
  if (bin === undefined) return "PostgreSQL is not installed: apt-get install postgresql";
  if (!existsSync("tests/clients/node_modules/pg"))
    return "pg is not installed: npm ci --ignore-scripts --prefix tests/clients";
  const folder = mkdtempSync(path.join(tmpdir(), "llm-interview-bench-"));
  const as = process.getuid() === 0 ? becomePostgres(folder) : [];
  const run = (program, ...args) => [...as, path.join(bin, program), "-D", path.join(folder, "data"), ...args];
  const [init, ...initArgs] = run("initdb", "-U", "bench", "-A", "trust", "-E", "UTF8", "--locale=C");
  const made = spawnSync(init, initArgs, { cwd: folder, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`initdb failed:\n${made.stderr}`);
  const [start, ...args] = run("postgres", "-k", folder, "-c", "listen_addresses=", "-c", "shared_buffers=256MB");
  const server = spawn(start, args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  const exited = new Promise((resolve) => server.once("exit", resolve));
  // Whatever ends the benchmark ends the server.
  const kill = () => server.kill("SIGINT");
  process.once("exit", kill);
  await new Promise((resolve, reject) => {
    let said = "";
    server.stderr.on("data", (text) => {
      said += text;
      if (said.includes("ready to accept connections")) resolve();
    });
    server.once("exit", () => reject(new Error(`postgres ended:\n${said}`)));
  });
  const { Pool } = createRequire(path.resolve("tests/clients/package.json"))("pg");
  const pool = new Pool({ host: folder, user: "bench", database: "postgres" });
  // Connections that wait are told that the server ends; nobody else listens.
  pool.on("error", () => undefined);
  return {
    pool,
    async stop() {
      await pool.end();
      kill();
      await exited;
      process.off("exit", kill);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a command begins with that runs as `postgres`, whose the folder is then. */
function becomePostgres(folder) {
  const [, , uid, gid] = (/^postgres:.*$/m.exec(readFileSync("/etc/passwd", "utf8"))?.[0] ?? "").split(":");
  if (uid === undefined) throw new Error("There is no user postgres.");
  chownSync(folder, Number(uid), Number(gid));
  return ["setpriv", `--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
}
