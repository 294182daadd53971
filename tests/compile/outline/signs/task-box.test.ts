import { describe, expect, it } from "vitest";
import { areTicked, dropBox, readBox, readBoxes } from "../../../../src/compile/outline/signs/task-box.js";

describe("readBox", () => {
  it.each([
    ["[ ] One", 4, "empty"],
    ["[ ]One", 3, "empty"],
    ["[x]One", 3, "cross"],
    ["[ X ] One", 6, "cross"],
    ["[×] One", 4, "wrong"],
    ["[✓️] One", 5, "check"],
    ["[√] One", 4, "check"],
    ["【 】One", 3, "empty"],
    ["［ｘ］ One", 4, "cross"],
    ["( ) One", 4, "empty"],
    ["☑ One", 2, "check"],
    ["☐ One", 2, "empty"],
    ["[✗] One", 4, "wrong"],
  ] as const)("reads %s", (text, length, mark) => {
    expect(readBox(text)).toEqual({ length, mark, isClear: true });
  });

  it.each(["[]int", "[] == false", "(x) ten", "(v) five", "[*] One", "[v] One"])("is not sure of %s", (text) => {
    expect(readBox(text)?.isClear).toBe(false);
  });

  it.each(["One", "[1] One", "[a] One", "[[1]]", "f(x) is", "(i) one", "[x One"])("reads none in %s", (text) => {
    expect(readBox(text)).toBeUndefined();
  });
});

describe("readBoxes", () => {
  it("wants one at each item", () => {
    expect(readBoxes(["[ ] One", "[x]Two"])?.map(({ mark }) => mark)).toEqual(["empty", "cross"]);
    expect(readBoxes(["[ ] One", "Two"])).toBeUndefined();
  });

  it("takes doubtful ones for boxes beside one that is empty", () => {
    expect(readBoxes(["( ) One", "(x) Two"])).toHaveLength(2);
    expect(readBoxes(["[ ] One", "[v] Two"])).toHaveLength(2);
    expect(readBoxes(["(v) five", "(x) ten"])).toBeUndefined();
    expect(readBoxes(["[]int", "[]string"])).toBeUndefined();
  });
});

describe("areTicked", () => {
  const ticked = (...texts: string[]) => areTicked(readBoxes(texts) ?? []);

  it.each([[["[ ]One", "[x]Two"]], [["[ ] One", "[v] Two"]], [["[✗] One", "[✓] Two"]], [["☐ One", "☑ Two"]]])(
    "tells by the mark: %j",
    (texts) => {
      expect(ticked(...texts)).toEqual([false, true]);
    },
  );

  it.each([[["[x] One", "[✓] Two"]], [["[ ] One", "[?] Two"]], [["[ ] One", "[✗] Two"]], [["[ ] One", "[×] Two"]]])(
    "does not guess: %j",
    (texts) => {
      expect(ticked(...texts)).toEqual([false, false]);
    },
  );
});

describe("dropBox", () => {
  it("keeps what may be code or a number", () => {
    expect(dropBox("[ ]What is a lock?")).toBe("What is a lock?");
    expect(dropBox("[] as a key?")).toBe("[] as a key?");
    expect(dropBox("(x) ten")).toBe("(x) ten");
  });
});
