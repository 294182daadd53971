import { describe, expect, it } from "vitest";
import { readOutline } from "../../../../src/compile/outline/read-outline.js";

const asked = (name: string, key = "") => `## Which ${name} floats?\n\nA) Oak\nB) Iron\nC) Lead\n${key}\n`;
const told = (text: string) =>
  readOutline({ path: "a.md", text }).problems.map(({ code, line, message }) => `${code} ${line} ${message}`);

describe("mergeUnkeyed", () => {
  it("says once that a file has no key, with the count and the first place", () => {
    const names = ["rope", "hull", "mast", "boom", "sail", "helm"];
    expect(told(names.map((name) => asked(name)).join("\n"))).toEqual([
      "key-count 3 Nothing says which of these options is right, nor of those of 5 more questions below. They stay in the text, and the questions are open.",
    ]);
    expect(
      told(names.map((name) => asked(name).replace("Which", "¿Cuál").replace(" floats", "")).join("\n")),
    ).toHaveLength(1);
  });

  it("says it of each where some have a key, and of each of a few", () => {
    const names = ["rope", "hull", "mast", "boom", "sail"];
    expect(told([...names.map((name) => asked(name)), asked("helm", "\nAnswer: A\n")].join("\n"))).toHaveLength(5);
    expect(
      told(
        names
          .slice(1)
          .map((name) => asked(name))
          .join("\n"),
      ),
    ).toHaveLength(4);
  });
});
