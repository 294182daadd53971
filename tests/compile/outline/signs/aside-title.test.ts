import { describe, expect, it } from "vitest";
import { isAsideTitle, isContentsTitle } from "../../../../src/compile/outline/signs/aside-title.js";

describe("isContentsTitle", () => {
  it.each([
    ["Table of Contents", true],
    ["Table of contents - all 40 questions", true],
    ["目录（共 40 题）", true],
    ["Tabla de contenidos: velas", false],
    ["Index - what is it for", false],
    ["Contents - what do they hold?", false],
  ])("tells of %j: %s", (title, is) => {
    expect(isContentsTitle(title)).toBe(is);
  });
});

describe("isAsideTitle", () => {
  it.each([
    ["Contributing", true],
    ["Contributing to Questions about Old Ships", true],
    ["License", true],
    ["Como contribuir", true],
    ["Как внести вклад", true],
    ["コントリビュート方法", true],
    ["How to get involved", true],
    ["Want to get better at interviews?", true],
    ["🚀 Ready for more?", true],
    ["Need help with your CV?", true],
    ["⭐ Star this repository", true],
    ["Give a star to this list", true],
    ["Want more?", true],
    ["Found a mistake?", true],
    ["发现错误？", true],
    ["Related posts", true],
    ["You may also like", true],
    ["関連記事", true],
    ["Found a mast?", false],
    ["Want more of what?", false],
    ["Pour approfondir", true],
    ["Para saber más", true],
    ["공지", true],
    ["Intro", true],
    ["Key Concepts Quick Reference", true],
    ["我的总结", true],
    ["My Conclusion", true],
    ["My mast", false],
    ["Star of the show", false],
    ["Share a sail", false],
    ["Quick references to sails", false],
    ["Ready states of a request: what are they?", false],
    ["What to look for in a mast?", false],
    ["How are masts made", false],
    ["Contributing to a sail: what does a mast do?", false],
  ])("tells of %j: %s", (title, is) => {
    expect(isAsideTitle(title)).toBe(is);
  });
});
