import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "../helpers/pack.js";
import { writeAll } from "../helpers/temp-folder.js";
import { bundle, hasTools, makeProject, type Project, platformProgram } from "./tools.js";

const cpu = process.arch === "arm64" ? "arm64" : "64";
const programs = {
  deno: ["x64", "arm64"].map(
    (arch) => `@deno/${process.platform}-${arch}${process.platform === "linux" ? "-glibc" : ""}/deno`,
  ),
  bun: ["x64", "aarch64"].map((arch) => `@oven/bun-${process.platform}-${arch}/bin/bun`),
  workerd: [`@cloudflare/workerd-${process.platform}-${cpu}/bin/workerd`],
};

const hasAll = hasTools();

describe.skipIf(!hasAll)("outside of Node", () => {
  const deno = hasAll ? platformProgram(programs.deno) : undefined;
  const bun = hasAll ? platformProgram(programs.bun) : undefined;
  const workerd = hasAll ? platformProgram(programs.workerd) : undefined;

  let project: Project;
  beforeAll(async () => {
    project = await makeProject(await mkdtemp(path.join(tmpdir(), "llm-interview-runtimes-")));
  }, 180_000);
  afterAll(async () => {
    for (const folder of [project.folder, path.dirname(project.tarball)])
      await rm(folder, { recursive: true, force: true });
  });

  it.skipIf(deno === undefined)(
    "Deno gives what Node gives, without a permission",
    async () => {
      const { code, text } = await launch(
        deno ?? "",
        ["run", "--no-prompt", "--cached-only", "print.js"],
        project.folder,
      );
      expect({ code, result: code === 0 ? JSON.parse(text) : text }).toEqual({ code: 0, result: project.expected });
    },
    120_000,
  );

  it.skipIf(deno === undefined)(
    "Deno compiles a folder that it may read",
    async () => {
      const flags = ["run", "--no-prompt", "--cached-only", "--allow-read"];
      expect(await launch(deno ?? "", [...flags, "folder.js"], project.folder)).toEqual({ code: 0, text: "Why?\n" });
    },
    120_000,
  );

  it.skipIf(bun === undefined)(
    "Bun gives what Node gives, and compiles a folder",
    async () => {
      const { code, text } = await launch(bun ?? "", ["run", "print.js"], project.folder);
      expect({ code, result: code === 0 ? JSON.parse(text) : text }).toEqual({ code: 0, result: project.expected });
      expect(await launch(bun ?? "", ["run", "folder.js"], project.folder)).toEqual({ code: 0, text: "Why?\n" });
    },
    120_000,
  );

  it.skipIf(workerd === undefined)(
    "workerd gives what Node gives, without a flag",
    async () => {
      const out = path.join(project.folder, "out-workerd");
      expect(await bundle("workerd", project, out)).toBe("");
      expect(await readFile(path.join(out, "worker.js"), "utf8")).not.toMatch(/from *"node:/);
      await writeAll(out, {
        "config.capnp": `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2025-01-01",
);
`,
      });
      // It tells on descriptor 3 at which port it listens.
      const server = spawn(workerd ?? "", ["serve", "config.capnp", "--control-fd=3"], {
        cwd: out,
        stdio: ["ignore", "inherit", "inherit", "pipe"],
      });
      try {
        const port = await new Promise<number>((resolve, reject) => {
          server.once("exit", (code) => reject(new Error(`workerd ended with ${code}.`)));
          server.stdio[3]?.on("data", (line: Buffer) => {
            const found = /"port":(\d+)/.exec(line.toString());
            if (found !== null) resolve(Number(found[1]));
          });
        });
        const response = await fetch(`http://127.0.0.1:${port}/`);
        const text = await response.text();
        expect(response.ok ? JSON.parse(text) : text).toEqual(project.expected);
      } finally {
        server.kill();
      }
    },
    180_000,
  );
});
