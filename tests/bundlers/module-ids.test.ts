import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BankModule, readId, readSpecifier, targetOf, writeId } from "../../src/bundlers/module-ids.js";
import { anyCodePoint } from "../helpers/any-code-point.js";

const text = fc.string({ minLength: 1, unit: anyCodePoint });

describe("readSpecifier", () => {
  it("takes a path with ?bank, or with a language", () => {
    expect(readSpecifier("./notes.md?bank")).toEqual({ file: "./notes.md" });
    expect(readSpecifier("../content/?bank=en")).toEqual({ file: "../content", locale: "en" });
    for (const other of [
      "./notes.md",
      "./notes.md?raw",
      "./notes.md?banks",
      "?bank",
      "./a.md?bank&raw",
      "./a.md?bank=",
    ])
      expect(readSpecifier(other)).toBeUndefined();
  });
});

describe("targetOf", () => {
  const root = path.resolve("/app");
  const nothing = () => false;
  it("is relative to the root, whoever imports it", () => {
    expect(targetOf("./notes.md", path.join(root, "src/main.js?vue"), root, nothing)).toBe("src/notes.md");
    expect(targetOf("../../content", path.join(root, "src/main.js"), root, nothing)).toBe("../content");
    expect(targetOf("./content", undefined, root, nothing)).toBe("content");
    expect(targetOf(".", path.join(root, "main.js"), root, nothing)).toBe(".");
  });
  it("takes an absolute path for one of the system if it is there, and else for one of the root", () => {
    expect(targetOf("/src/notes.md", undefined, root, nothing)).toBe("src/notes.md");
    expect(targetOf("/lists/notes.md", undefined, root, () => true)).toBe("../lists/notes.md");
  });
  it("leaves names of packages and aliases to others", () => {
    expect(targetOf("@/notes.md", undefined, root, () => true)).toBeUndefined();
    expect(targetOf("notes.md", undefined, root, () => true)).toBeUndefined();
  });
});

describe("writeId", () => {
  it("can be read back, whatever files and sections are called, and is made of letters that no bundler reads as more", () => {
    const request = fc.record(
      { target: text, locale: fc.stringMatching(/^[\w-]{1,9}$/) },
      { requiredKeys: ["target"] },
    );
    const module: fc.Arbitrary<BankModule> = fc.oneof(
      fc.constant<BankModule>({ kind: "runtime" }),
      request.map((one) => ({ kind: "bank" as const, ...one })),
      request.map((one) => ({ kind: "references" as const, ...one })),
      fc.tuple(request, text).map(([one, section]) => ({ kind: "articles" as const, section, ...one })),
    );
    fc.assert(
      fc.property(module, fc.option(fc.stringMatching(/^[0-9a-f]{8}$/), { nil: undefined }), (one, version) => {
        const id = writeId(one, version);
        expect(readId(id)).toEqual(one);
        expect(id).toMatch(/^llm-interview-bank\/[\w~./-]+\.js$/);
        expect(path.posix.normalize(id)).toBe(id);
      }),
    );
  });
  it("differs where files do, and none of ours is read from other ids", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const ids = [a, b].map((target) => writeId({ kind: "bank", target }));
        expect(ids[0] === ids[1]).toBe(a === b);
      }),
    );
    for (const other of ["./main.js", "llm-interview", "llm-interview-bank/", "llm-interview-bank/a/-/other.js"])
      expect(readId(other)).toBeUndefined();
    expect(readId("llm-interview-bank/a/-/articles.js")).toEqual({ kind: "articles", target: "a", section: "" });
  });
});
