import { describe, expect, it } from "vitest";
import { kindOfSource, sidecarPath, sortSources } from "../../../src/compile/sources/sort-sources.js";

const file = (path: string) => ({ path, text: "" });

describe("kindOfSource", () => {
  it.each([
    ["bank.yaml", "bank"],
    ["content/tags.yaml", "tags"],
    ["registry.json", "registry"],
    ["a/list.meta.yaml", "sidecar"],
    ["a/list.MD", "outline"],
    ["list.markdown", "outline"],
    ["questions/systems/caching.md", "card"],
    ["content/questions/systems/caching.en.md", "card"],
    ["questions/caching.md", "outline"],
    ["my-questions/systems/caching.md", "outline"],
    ["questions/systems/more/caching.md", "outline"],
    ["toString", undefined],
    ["package.json", undefined],
    ["list.md.bak", undefined],
  ])("tells what %s is", (path, kind) => {
    expect(kindOfSource(path)).toBe(kind);
  });
});

describe("sortSources", () => {
  it("sorts files by kind and path", () => {
    const names = ["b.md", "questions/x/b.md", "tags.yaml", "a.md", "questions/x/a.md", "b.meta.yaml", "a.meta.yaml"];
    const { outlines, cards, sidecars, tags, bank } = sortSources(names.map(file));
    expect(outlines).toEqual([file("a.md"), file("b.md")]);
    expect(cards).toEqual([file("questions/x/a.md"), file("questions/x/b.md")]);
    expect([...sidecars]).toEqual([
      ["a.meta.yaml", file("a.meta.yaml")],
      ["b.meta.yaml", file("b.meta.yaml")],
    ]);
    expect(tags).toEqual(file("tags.yaml"));
    expect(bank).toBeUndefined();
  });

  it("refuses a file that no bank has, and names those that one may have", () => {
    expect(() => sortSources([file("a.md"), file("notes.txt")])).toThrow(
      new RangeError(
        '`files` has "notes.txt". A bank is made of files with these names or endings: .md, .meta.yaml, bank.yaml, ' +
          "sections.yaml, tags.yaml, references.yaml, sayings.yaml, exceptions.yaml, registry.json.",
      ),
    );
  });

  it("refuses a file that is given twice, and two of a kind of which a bank has one", () => {
    expect(() => sortSources([file("a.md"), file("b.md"), file("a.md")])).toThrow(
      new RangeError('`files` has "a.md" twice.'),
    );
    expect(() => sortSources([file("b/tags.yaml"), file("a/tags.yaml")])).toThrow(
      new RangeError('`files` has two of tags: "a/tags.yaml" and "b/tags.yaml". A bank has one.'),
    );
  });
});

describe("sidecarPath", () => {
  it.each([
    ["lists/rag.md", "lists/rag.meta.yaml"],
    ["lists.v2/rag.part.markdown", "lists.v2/rag.part.meta.yaml"],
  ])("gives the sidecar of %s", (path, sidecar) => {
    expect(sidecarPath(path)).toBe(sidecar);
  });
});
