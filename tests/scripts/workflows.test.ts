import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly permissions?: Readonly<Record<string, string>>;
        readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
      }
    >
  >;
}

const folder = ".github/workflows";
const workflows = readdirSync(folder).map(
  (file) => [file, parse(readFileSync(`${folder}/${file}`, "utf8")) as Workflow] as const,
);

describe.each(workflows)("%s", (_, { permissions, jobs }) => {
  it("runs actions by the hash of a commit, which nobody can move", () => {
    const used = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
  });

  it("gives the right to publish to a job that only publishes", () => {
    expect(permissions["id-token"]).toBeUndefined();
    const trusted = Object.values(jobs).filter((job) => job.permissions?.["id-token"] !== undefined);
    const commands = trusted.flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    expect(commands.filter((command) => !command.startsWith("npm publish "))).toEqual([]);
  });
});
