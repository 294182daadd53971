import { describe, expect, it } from "vitest";
import { levelOf, listChanges } from "../../../src/compile/registry/registry-changes.js";
import type { Registry } from "../../../src/compile/registry/registry-schema.js";

const hash = (letter: string) => letter.repeat(16);
const entry = (...history: readonly (readonly [version: string, content: string])[]) => ({
  history: history.map(([version, content]) => ({ version, hash: hash(content) })),
});

describe("listChanges", () => {
  const before: Registry = {
    formatVersion: 1,
    released: "1.0.0",
    questions: {
      same: entry(["1.0.0", "1"]),
      edited: entry(["1.0.0", "1"]),
      again: entry(["1.0.0", "1"], ["1.0.1", "2"]),
      away: entry(["1.0.0", "1"]),
      absent: entry(["0.9.0", "1"]),
      moved: entry(["0.9.0", "1"]),
      young: entry(["1.1.0", "1"]),
      brief: entry(["1.1.0", "1"]),
    },
    gone: {
      moved: { fate: "moved", successors: ["same"], version: "1.0.0" },
      away: { fate: "retired", successors: [], version: "1.1.0" },
    },
  };
  const questions = {
    ...before.questions,
    edited: entry(["1.0.0", "1"], ["1.0.1", "2"]),
    fresh: entry(["1.1.0", "1"]),
    first: entry(["1.1.0", "1"]),
  };

  it("tells by id what is new, changed and gone since the release", () => {
    const present = new Set(["young", "same", "fresh", "first", "edited", "again"]);
    expect(listChanges(before, questions, present)).toEqual({
      added: ["first", "fresh", "young"],
      changed: ["again", "edited"],
      gone: ["absent", "away"],
    });
  });

  it("finds everything new before the first release", () => {
    const changes = listChanges({ ...before, released: null }, questions, new Set(["same", "again", "first"]));
    expect(changes).toEqual({ added: ["again", "first", "same"], changed: [], gone: [] });
  });
});

describe("levelOf", () => {
  it.each([
    [{ added: ["a"], changed: ["b"], gone: ["c"] }, "major"],
    [{ added: ["a"], changed: ["b"], gone: [] }, "minor"],
    [{ added: [], changed: ["b"], gone: [] }, "patch"],
    [{ added: [], changed: [], gone: [] }, "none"],
  ])("asks for %o a version of the right level", (changes, level) => {
    expect(levelOf(changes)).toBe(level);
  });
});
