import { describe, expect, it } from "vitest";
import { isHtmlNavigation } from "../../../src/compile/parse/html-navigation.js";

describe("isHtmlNavigation", () => {
  it.each([
    ['<div>\n<b><a href="#">↥ вернуться к началу</a></b><br>\n<b><a href="#">понравилось? ★</a></b>\n</div>', true],
    ['<p>(<a href="#top">back to top</a> &nbsp;|&nbsp; <a href="https://a.example/">star</a>)</p>', true],
    ["<a href='#top'>&uarr;</a>", true],
    ['<p align="right"><a href="#top">\n<img src="top.svg" alt="back to top">\n</a></p>', true],
    ["<br>\n[⬆ Back to top](#toc)\n<br>", true],
    ['<p><a href="#top">back to top</a> of the list</p>', false],
    ['<p><a href="https://a.example/top">back to top</a></p>', false],
    ['<a href="#locks">what locks are</a>', false],
    ['<a href="#top">back to top', false],
    ["<br>\n[Locks](#locks)", false],
    ["<br>", false],
    ['<div align="right">\n<a href="2.md">Предыдущий вопрос</a> | <a href="4.md">Следующий вопрос</a>\n</div>', true],
    ['<p><a href="2.md">上一题</a> <a href="4.md">下一题</a></p>', true],
    ['<p>Answer the <a href="4.md">next question</a>, too.</p>', false],
    ['<p><a href="4.md">next of kin</a></p>', false],
  ])("tells of %j: %s", (html, expected) => {
    expect(isHtmlNavigation(html)).toBe(expected);
  });
});
