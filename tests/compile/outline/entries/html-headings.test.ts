import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("freeHtmlHeadings", () => {
  it("parts HTML at the headings in it, with numbers inside the tags", () => {
    const text =
      "<h2>Boats</h2>\n    <h3>01. What is a keel...?</h3>\n    <p>\n       A beam. <br>\n       It is long.\n    </p>\n    <h3>02. What is a mast?</h3>\n    <p>A pole.</p>\n<h3>03. What is a jib?</h3>\n<p>\nA sail.\n</p>\n";
    expect(readList(text)).toMatchObject({
      titles: ["Boats"],
      prompts: ["What is a keel...?", "What is a mast?", "What is a jib?"],
      briefs: ["A beam. It is long.", "A pole.", "A sail."],
      problems: [],
    });
  });

  it("reads such headings between blank lines, too", () => {
    const text = "<h3>1、什么是龙骨？</h3>\n\n<p>一根梁。</p>\n\n<h3>2、什么是帆？</h3>\n\n<p>一块布。</p>\n";
    expect(readList(text)).toMatchObject({ prompts: ["什么是龙骨？", "什么是帆？"], briefs: ["一根梁。", "一块布。"] });
  });

  it("leaves tags alone in code that nobody fenced", () => {
    const text =
      "1. What is a prop?\nA value.\n\n<Sail render={wind => (\n  <h1>Wind: {wind.name}</h1>\n)}/>\n\n2. What is a hook?\nA function.\n";
    const { titles, prompts } = readList(text);
    expect(titles).toEqual(["a"]);
    expect(prompts).toEqual(["What is a prop?", "What is a hook?"]);
  });

  it("leaves one heading with words around it alone", () => {
    const text =
      '<div align="center">\n<h1>Boats</h1>\n<p>Of all kinds.</p>\n</div>\n\n1. What is a keel?\n\nA beam.\n';
    expect(readList(text)).toMatchObject({ titles: ["a"], prompts: ["What is a keel?"] });
  });
});
