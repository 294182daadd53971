import { describe, expect, it } from "vitest";
import { optionsIn } from "../read-list.js";

describe("dropTelltale", () => {
  it.each([
    ["stars", "- [ ] one\n- [x] **two**\n- [ ] three"],
    ["tags", "- [ ] one\n- [x] <u>two</u>\n- [ ] three"],
    ["one star", "- [ ] one\n- [x] *two*\n- [ ] three"],
  ])("takes %s off where the right option alone has them", (_, list) => {
    expect(optionsIn(`1. Welche?\n${list.replace(/^/gm, "   ")}\n`)).toEqual(["one", "*two", "three"]);
  });

  it("takes it off all right ones", () => {
    expect(optionsIn("1. 选哪些？\n   - [x] **一**\n   - [ ] 二\n   - [x] **三**\n")).toEqual(["*一", "二", "*三"]);
  });

  it.each([
    ["a wrong one has it", "- [ ] **one**\n- [x] **two**", ["**one**", "***two**"]],
    ["one of the right ones has none", "- [x] **one**\n- [x] two\n- [ ] three", ["***one**", "*two", "three"]],
    ["it is a part of the words", "- [x] **one** of us\n- [ ] two", ["***one** of us", "two"]],
    ["two parts have it", "- [x] **one** or **two**\n- [ ] three", ["***one** or **two**", "three"]],
  ])("leaves it where %s", (_, list, options) => {
    expect(optionsIn(`1. Which?\n${list.replace(/^/gm, "   ")}\n`)).toEqual(options);
  });
});
