import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { makeRelease } from "../../scripts/release/make-release.js";
import { releaseChangelog } from "../../scripts/release/release-changelog.js";
import { renderRegistry } from "../../src/compile/registry/registry.js";
import type { Registry } from "../../src/compile/registry/registry-schema.js";
import { tempFolder, writeAll } from "../helpers/temp-folder.js";

const entry = (...history: readonly (readonly [version: string, content: string])[]) => ({
  history: history.map(([version, content]) => ({ version, hash: content.repeat(16) })),
});
const addresses = {
  repository: { type: "git", url: "git+https://example.org/bank.git" },
  homepage: "https://example.org/",
  bugs: { url: "https://example.org/issues" },
};
const manifest = (fields: object = {}) =>
  `${JSON.stringify({ name: "bank", version: "0.1.0", ...addresses, ...fields }, null, 2)}\n`;
const registryOf = (fields: Partial<Registry>) =>
  renderRegistry({ formatVersion: 1, released: null, questions: { a: entry(["0.1.0", "1"]) }, gone: {}, ...fields });
const unreleased = "# Changelog\n\n## Unreleased\n\n### API\n\n- `get` gives a question.\n";

/** A clone with all that a release needs, but for what is given. */
async function makeClone(files: Readonly<Record<string, string>> = {}) {
  const folder = await tempFolder({
    "package.json": manifest(),
    "CHANGELOG.md": unreleased,
    "content/registry.json": registryOf({}),
    ...files,
  });
  const git = (...args: string[]) => execFileSync("git", args, { cwd: folder, encoding: "utf8" }).trim();
  const commit = async (changed: Readonly<Record<string, string>>) => {
    await writeAll(folder, changed);
    git("add", ".");
    git("commit", "--quiet", "--message", "Change");
  };
  git("init", "--quiet");
  git("config", "user.name", "Nobody");
  git("config", "user.email", "nobody@example.org");
  await commit({});
  return {
    folder,
    git,
    commit,
    write: (changed: Readonly<Record<string, string>>) => writeAll(folder, changed),
    read: (file: string) => readFile(path.join(folder, file), "utf8"),
    release(version?: string, { dryRun = false, runScript = (_: string): boolean => true } = {}) {
      const lines: string[] = [];
      const options = { dryRun, runScript, ...(version === undefined ? {} : { version }) };
      const isMade = makeRelease(folder, options, (line) => lines.push(line));
      return { isMade, text: lines.join("\n") };
    },
  };
}

describe("makeRelease", () => {
  it("closes the registry and the changelog in one commit with a tag; then refuses to remove an id in a small version", async () => {
    const clone = await makeClone({
      "package-lock.json":
        '{"version": "0.1.0", "packages": {"": {"version": "0.1.0"}, "node_modules/c": {"version": "0.1.0"}}}',
      "content/registry.json": registryOf({ questions: { a: entry(["0.1.0", "1"]), b: entry(["0.2.0", "2"]) } }),
    });
    expect(clone.release("1.0.0")).toMatchObject({ isMade: true });
    expect(clone.git("status", "--porcelain")).toBe("");
    expect(clone.git("log", "-1", "--format=%s", "v1.0.0")).toBe("Release 1.0.0");
    expect(JSON.parse(await clone.read("package.json"))).toMatchObject({ version: "1.0.0" });
    expect(JSON.parse(await clone.read("package-lock.json"))).toEqual({
      version: "1.0.0",
      packages: { "": { version: "1.0.0" }, "node_modules/c": { version: "0.1.0" } },
    });
    const questions = { a: entry(["1.0.0", "1"]), b: entry(["1.0.0", "2"]) };
    expect(await clone.read("content/registry.json")).toBe(registryOf({ released: "1.0.0", questions }));

    // `a` was published and is taken away.
    const gone: Registry["gone"] = { a: { fate: "moved", successors: ["b"] } };
    await clone.commit({
      "content/registry.json": registryOf({ released: "1.0.0", questions, gone }),
    });
    const refused = clone.release("1.1.0");
    expect(refused.isMade).toBe(false);
    expect(refused.text).toContain(
      "1.1.0 is too small: the changes since 1.0.0 (a, ...) ask for a major version, at least 2.0.0.",
    );
    expect(clone.git("tag", "--list")).toBe("v1.0.0");

    // Without a version it is the one that the changes ask for, and the next one asks for no more.
    expect(clone.release()).toMatchObject({ isMade: true });
    expect(await clone.read("CHANGELOG.md")).toContain(
      "## 2.0.0\n\n### Content\n\n- Questions that are gone: `a` (moved: `b`).\n",
    );
    expect(JSON.parse(await clone.read("content/registry.json"))).toMatchObject({
      released: "2.0.0",
      gone: { a: { fate: "moved", successors: ["b"], version: "2.0.0" } },
    });
    await clone.commit({
      "CHANGELOG.md": (await clone.read("CHANGELOG.md")).replace("Unreleased\n", "Unreleased\n\n### API\n\n- Less.\n"),
    });
    expect(clone.release(undefined, { dryRun: true })).toMatchObject({
      isMade: true,
      text: expect.stringContaining("2.0.1"),
    });
  });

  it("keeps what was released, and makes one revision of what was not", async () => {
    const questions = { a: entry(["1.0.0", "1"], ["1.0.1", "2"]), b: entry(["1.1.0", "3"]), c: entry(["1.0.0", "4"]) };
    const clone = await makeClone({
      "package.json": manifest({ version: "1.1.0" }),
      "content/registry.json": registryOf({ released: "1.0.0", questions }),
    });
    expect(clone.release()).toMatchObject({ isMade: true });
    expect(JSON.parse(await clone.read("content/registry.json"))).toMatchObject({
      released: "1.1.0",
      questions: { ...questions, a: entry(["1.0.0", "1"], ["1.1.0", "2"]) },
    });
    expect(await clone.read("CHANGELOG.md")).toBe(
      "# Changelog\n\n## Unreleased\n\n## 1.1.0\n\n### Content\n\n- New questions: `b`.\n- Changed questions: `a`.\n\n" +
        "### API\n\n- `get` gives a question.\n\n### Format\n\nNothing changed.\n",
    );
  });

  it("tells where a registry is none", async () => {
    const gone = '"gone": { "a": { "fate": "retired" } }';
    const broken = registryOf({}).replace(/"gone": \{\}/, gone);
    expect(broken).toContain(gone);
    const clone = await makeClone({ "content/registry.json": broken });
    const { isMade, text } = clone.release("1.0.0");
    expect(isMade).toBe(false);
    expect(text).toMatch(
      /^refused {2}content\/registry\.json:\d+:\d+ The field `gone\.a\.successors` is missing\. .*$/,
    );
    await clone.commit({ "content/registry.json": "{" });
    expect(clone.release("1.0.0").text).toMatch(/^refused {2}content\/registry\.json:1:\d+ /);
    expect(clone.git("status", "--porcelain")).toBe("");
  });

  it("names all that is in the way, and leaves everything as it is", async () => {
    const clone = await makeClone({
      "package.json": manifest({ version: "1.0.0", repository: undefined, homepage: undefined, bugs: undefined }),
      "CHANGELOG.md": "# Changelog\n",
      "content/registry.json": registryOf({ released: "1.0.0" }),
    });
    clone.git("tag", "v1.0.0");
    await clone.write({ "content/new.md": "1. New?\n" });
    const { isMade, text } = clone.release("1.0.0");
    expect(isMade).toBe(false);
    expect(text.split("\n").map((line) => line.replace(/^refused {2}/, ""))).toEqual([
      "The tree is dirty: commit or stash what `git status` lists.",
      'package.json has no "repository"; "Release" in CONTRIBUTING.md says what to set.',
      'package.json has no "homepage"; "Release" in CONTRIBUTING.md says what to set.',
      'package.json has no "bugs"; "Release" in CONTRIBUTING.md says what to set.',
      "1.0.0 is not higher than 1.0.0, which is released.",
      'CHANGELOG.md has no heading "## Unreleased".',
      "The tag v1.0.0 is there already.",
    ]);
    expect(clone.git("status", "--porcelain")).toBe("?? content/new.md");
  });

  it.each([
    ["are red", (name: string) => name === "check", "", "`npm run test` is red"],
    ["change files", () => true, "more", "NOTICES"],
  ])("takes everything back where the checks %s", async (_, runScript, notices, reason) => {
    const clone = await makeClone({ NOTICES: "" });
    const before = clone.git("rev-parse", "HEAD");
    const { isMade, text } = clone.release("1.0.0", {
      runScript(name) {
        writeFileSync(path.join(clone.folder, "NOTICES"), notices);
        return runScript(name);
      },
    });
    expect([isMade, text]).toEqual([false, expect.stringContaining(reason)]);
    expect([clone.git("rev-parse", "HEAD"), clone.git("tag", "--list")]).toEqual([before, ""]);
    expect([await clone.read("CHANGELOG.md"), await clone.read("content/registry.json")]).toEqual([
      unreleased,
      registryOf({}),
    ]);
  });

  it("writes nothing in a dry run", async () => {
    const clone = await makeClone();
    expect(clone.release("1.0.0", { dryRun: true })).toMatchObject({
      isMade: true,
      text: expect.stringContaining("1.0.0"),
    });
    expect([clone.git("status", "--porcelain"), clone.git("tag", "--list")]).toEqual(["", ""]);
  });
});

describe("releaseChangelog", () => {
  it("loses nothing: what has another heading stays behind the three, older versions stay below", () => {
    const text =
      "Top\n\n## Unreleased\n\nA word.\n\n### Site\n\n- Faster.\n\n### Content\n\n- Better.\n\n## 1.0.0\n\nOld.\n";
    expect(releaseChangelog(text, "1.0.1", ["- Changed questions: `a`."])).toEqual({
      refusals: [],
      text:
        "Top\n\n## Unreleased\n\n## 1.0.1\n\nA word.\n\n### Content\n\n- Better.\n- Changed questions: `a`.\n\n" +
        "### API\n\nNothing changed.\n\n### Format\n\nNothing changed.\n\n### Site\n\n- Faster.\n\n## 1.0.0\n\nOld.\n",
    });
  });

  it("refuses a release that has nothing to tell", () => {
    expect(releaseChangelog("## Unreleased\n\n### API\n", "1.0.1", []).refusals).toHaveLength(1);
  });
});
