import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const way = "**[⬆ Back to Top](#table-of-contents)**";

describe("leaveOutBackLinks", () => {
  it("takes links back out of numbered items, however far they are indented", () => {
    const list = [
      `1. ### What is a frame?\n\n    A box.\n\n  ${way}\n`,
      `2. ### What is a slot?\n\n    A hole.\n    ${way}\n`,
      `3. ### What is a hook?\n\n    A call.\n\n${way}\n`,
      `4. ### What is a ref?\n\n    A name.\n\n         ${way}\n`,
      `5. ### What is a key?\n\n    A mark.\n\n     ${way}\n`,
    ];
    expect(readList(`# Frames\n\n${list.join("\n")}`)).toMatchObject({
      titles: ["Frames"],
      texts: ["A box.", "A hole.", "A call.", "A name.", "A mark."],
      briefs: ["A box.", "A hole.", "A call.", "A name.", "A mark."],
      leftOut: ["navigation 7-7", "navigation 12-12", "navigation 18-18", "navigation 24-24", "navigation 30-30"],
    });
  });

  it.each([
    ["behind a line break", "A beam.\n\n<br>[⬆ Back to top](#toc)\n", "A beam."],
    ["above line breaks", "A beam.\n\n[Back to top ↑](#toc)\n<br>\n<br>\n", "A beam."],
    ["right below a list", "It has:\n\n- a head\n- a foot\n[返回顶部](#toc)\n", "It has:\n\n- a head\n- a foot"],
    ["right below a quotation", "> A beam.\n> So they say.\n[Volver arriba](#toc)\n", "> A beam.\n> So they say."],
    ["in a quotation", "> A beam.\n> [наверх](#toc)\n", "> A beam."],
    ["as the last point", "It has:\n\n- a head\n- [Back to top](#toc)\n", "It has:\n\n- a head"],
    [
      "in tags of its own",
      '<p>\n\nA beam.\n\n</p>\n\n<div align="right">\n\n[Voltar ao topo](#toc)\n\n</div>\n',
      "<p>\n\nA beam.",
    ],
    ["behind the last sentence", "A beam. <sub>[top](#toc)</sub>\n", "A beam."],
    ["in the middle", "A beam.\n\n[Back to top](#toc)\n\nOf wood.\n", "A beam.\n\nOf wood."],
    ["as a heading", "A beam.\n\n#### [Back to top](#toc)\n", "A beam."],
  ])("takes a link back off an answer: %s", (_, answer, text) => {
    const { texts, leftOut } = readList(`# Ships\n\n## What is a keel?\n\n${answer}\n## What is a mast?\n\nA pole.\n`);
    expect(texts).toEqual([text, "A pole."]);
    expect(leftOut).toEqual([expect.stringMatching(/^navigation/)]);
  });

  it("leaves nothing where nothing but a link back stands below a question", () => {
    const list = '## What is a keel?\n\n<div align="right">\n\n[⬆](#toc)\n\n</div>\n\n## What is a mast?\n\nA pole.\n';
    expect(readList(list).texts).toEqual([undefined, "A pole."]);
  });

  it("keeps links of an answer that lead elsewhere in the document", () => {
    const list =
      "1. What is a keel?\n\n   As above:\n   [Question 5](#q5)\n2. What is a mast?\n\n   A pole, see [top](#q1)\n";
    expect(readList(list).texts).toEqual(["As above:\n[Question 5](#q5)", "A pole, see [top](#q1)"]);
  });

  it("takes line breaks off the end of an answer, and no others", () => {
    const list =
      "## What is a keel?\n\nA beam<br>of wood.\n<br>\n\n## What is a mast?\n\n1. A pole.\n2. A tree.\n<br>\n<br>\n";
    expect(readList(list)).toMatchObject({
      texts: ["A beam<br>of wood.", "1. A pole.\n2. A tree."],
      leftOut: [],
    });
  });

  it("takes a link back out of what is hidden", () => {
    const hidden = (text: string) =>
      `<details><summary>Answer</summary>\n\n${text}\n[Back to top](#toc)\n\n</details>\n`;
    const list = `## What is a keel?\n\n${hidden("A beam.")}\n## What is a mast?\n\n${hidden("A pole.")}`;
    expect(readList(list).texts).toEqual(["A beam.", "A pole."]);
  });

  it.each([
    [
      "on a line of its own in bold, less indented than the item",
      "1. ### What is a frame?\n\n    A box.\n\n  **[⬆ Back to Top](#toc)**\n",
    ],
    ["on the last line of a paragraph", "## What is a frame?\n\nA box.\n**[⬆ Back to Top](#toc)**\n"],
    ["in HTML on the last line", '## What is a frame?\n\nA box.\n<a href="#toc">back to top</a>\n'],
    ["on the last line of the prompt's own paragraph", "- What is a frame?\n  A box.\n  [返回顶部](#toc)\n"],
    ["behind the last of several blocks of a point", "## What is a frame?\n\n- A box.\n\n  [Back up](#toc)\n"],
    ["on the last line of a point", "## What is a frame?\n\n- A box.\n  [Back up](#toc)\n"],
  ])("takes a link back %s off an answer", (_, first) => {
    const { texts, briefs, leftOut } = readList(`${first}\n${first.replaceAll("frame", "mast").replace("1.", "2.")}`);
    expect(texts.map((text) => text?.replace(/^- /, ""))).toEqual(["A box.", "A box."]);
    expect(briefs).toEqual(["A box.", "A box."]);
    expect(leftOut.map((line) => line.split(" ")[0])).toEqual(["navigation", "navigation"]);
  });

  it("takes one from between the blocks of an answer", () => {
    const { texts } = readList("- What is a frame?\n\n  A box.\n\n  [Back to top](#toc)\n\n  It has a lid.\n- Why?\n");
    expect(texts[0]).toBe("A box.\n\nIt has a lid.");
  });

  it("keeps other links to places in the file", () => {
    const { texts } = readList("## What is a frame?\n\nA box, see\n[masts](#masts)\n\n## What is a mast?\n\nA pole.\n");
    expect(texts[0]).toBe("A box, see\n[masts](#masts)");
  });

  it.each([
    ["in bold", "**[↑](#)**", "A box."],
    ["in bold behind spaces", "  __[Back to top](#a)__ ", "A box."],
    ["in HTML", '<div align="right"><a href="#">up</a></div>', "A box."],
    ["not with words before it", "See [Top](#top)", "A box.\nSee [Top](#top)"],
    ["not to another place", "[Masts](#masts)", "A box.\n[Masts](#masts)"],
    ["not to another file", "[Top](top.md)", "A box.\n[Top](top.md)"],
    ["not without a link", "top", "A box.\ntop"],
  ])("takes a link back off the last line: %s", (_, line, text) => {
    expect(readList(`## What is a frame?\n\nA box.\n${line}\n\n## What is a mast?\n\nA pole.\n`).texts[0]).toBe(text);
  });

  it("leaves what closes a hidden passage right below a link back", () => {
    const hidden = (ship: string) =>
      `<details>\n<summary>What is a ${ship}?</summary>\n\nA ship.\n\n[Back to top](#toc)\n</details>\n\n`;
    const { texts, leftOut } = readList(`# Ships\n\n${hidden("cog")}${hidden("brig")}`);
    expect(texts).toEqual(["A ship.", "A ship."]);
    expect(leftOut).toEqual(["navigation 8-8", "navigation 16-16"]);
  });

  it("takes line breaks off answers that stand in the paragraph of their prompt", () => {
    expect(readList("**What is a keel?**\nA beam.\n<br>\n\n**What is a mast?**<br>\nA pole.<br><br>\n")).toMatchObject({
      prompts: ["What is a keel?", "What is a mast?"],
      texts: ["A beam.", "A pole."],
    });
    expect(readList("- What is a keel?\n  A beam.<br>\n- What is a mast?\n  A pole.<br/>\n").texts).toEqual([
      "A beam.",
      "A pole.",
    ]);
  });
});
