import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, launchNode, packPackage } from "../helpers/pack.js";

let tarball: string;
beforeAll(async () => {
  tarball = await packPackage();
});
afterAll(() => rm(path.dirname(tarball), { recursive: true, force: true }));

describe("the packed package", () => {
  // Addresses are those of a file, or of a place in it. Images stand in the repository: npm's page shows them from there.
  it.each(["README.md", "README.zh.md"])("has every file that %s links to", async (readme) => {
    const text = await readFile(readme, "utf8");
    const linked = [...text.matchAll(/(?<!!\[[^\]]*)\]\((?!https?:|#)([^)#]+)/g)].map(([, file]) => file);
    const { text: listed } = await launch("tar", ["--list", "--file", tarball], ".");
    const packed = new Set(listed.split("\n"));
    expect(linked.length).toBeGreaterThan(5);
    expect(linked.filter((file) => !packed.has(`package/${file}`))).toEqual([]);
  });

  it("passes publint without a message", async () => {
    const { code, text } = await launchNode(["node_modules/publint/src/cli.js", "run", tarball, "--strict"], ".");
    expect({ code, text }).toEqual({ code: 0, text: expect.stringMatching(/All good!\s*$/) });
  });

  it("passes attw, as a package of ES modules only, without a problem", async () => {
    const { code, text } = await launchNode(
      ["node_modules/@arethetypeswrong/cli/dist/index.js", tarball, "--profile", "esm-only", "--format", "json"],
      ".",
    );
    const { problems } = JSON.parse(text) as { problems: Record<string, { resolutionKind: string }[]> };
    // A package of ES modules only has nothing for these two, and the profile leaves them out.
    const seen = Object.values(problems)
      .flat()
      .filter(({ resolutionKind }) => resolutionKind !== "node10" && resolutionKind !== "node16-cjs");
    expect({ code, seen }).toEqual({ code: 0, seen: [] });
  });
});
