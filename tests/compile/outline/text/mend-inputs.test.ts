import { describe, expect, it } from "vitest";
import { mendInputs } from "../../../../src/compile/outline/text/mend-inputs.js";

const linesOf = (text: string) => text.split("\n").map((line) => line.trimEnd());

describe("mendInputs", () => {
  it("writes boxes as those of a list, and keeps the length of every line", () => {
    const form =
      '<form>\n  <p>Which are sails?</p>\n  <label><input type="checkbox" checked> Jib</label><br>\n  <input type="radio" name="a"/> A <b>mast</b>\n</form>\n';
    const { text, moved } = mendInputs(form);
    expect(linesOf(text)).toEqual(["", "Which are sails?", "- [x] Jib", "- [ ] A <b>mast</b>", "", ""]);
    expect(text.split("\n").map(({ length }) => length)).toEqual(form.split("\n").map(({ length }) => length));
    expect([...moved]).toEqual([1, 2, 3, 4, 5]);
  });

  it.each([
    ["code", '```html\n<input type="checkbox"> Jib\n<input type="checkbox"> Genoa\n```\n'],
    ["a sentence", 'A box is <input type="checkbox"> in HTML,\na button <input type="radio">.\n'],
    ["several in a line", '<input type="radio"> A <input type="radio"> B\n'],
    ["fields to type in", '<form>\n<input type="text"> Name\n</form>\n'],
    ["one box", '<input type="checkbox"> Done\n'],
  ])("leaves %s as it is", (_, text) => {
    expect(mendInputs(text)).toEqual({ text, moved: new Set() });
  });
});
