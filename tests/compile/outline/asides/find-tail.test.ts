import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const list = "# Ships\n\n## What is a keel?\n\nA beam.\n\n## What is a mast?\n\nA pole.\n";
const picture = '<a href="https://ships.example/">\n<img src="https://ships.example/a.jpg">\n</a>\n';

describe("findTail", () => {
  it.each([
    [
      "an advert above a picture",
      `<br>\n\n#### All 80 answers 👉 [Ships](https://ships.example)\n\n<br>\n\n${picture}`,
    ],
    ["a plea", "If you find this useful, give it a ⭐ on GitHub.\n"],
    [
      "a plea above links",
      `Please consider sponsoring me, or leave a star.\n\n[Site](https://ships.example)\n\n${picture}`,
    ],
    ["a plea as the one point of a list", "* If you find this useful, you can sponsor it.\n"],
    ["an invitation", "**Read all the 40+ questions here: [Ships](https://ships.example/all)**\n"],
    ["an invitation in Chinese", "查看更多的题，请移步到我的主页[《船》](https://ships.example)。\n"],
    ["a plea above a picture", "If you like this list, give it a star.\n\n![code](qr.png)\n"],
    ["an offer, and what it is of", "If you want, I can help you with:\n\n- Knots\n- Charts\n\nOr a plan.\n"],
    ["an offer in Russian, and what it is of", "Если хотите, могу добавить:\n\n1. Узлы\n2. Карты\n"],
    ["advice on how to answer", "⚡ Tips:\n\n- Keep answers short.\n- In an interview, draw a ship.\n- Breathe.\n"],
    ["who wrote it", "Written by [the crew](https://ships.example).\n"],
    ["whom to follow", "Follow me on [a site](https://ships.example) for more.\n"],
    ["where the list goes on", "Next: [Sails](sails.md)\n"],
    ["where it goes on in Chinese", "下一篇：[帆](sails.md)\n"],
    [
      "where it was copied from",
      "> 作者：船长\n> 链接：https://ships.example/1\n> 著作权归作者所有，转载请注明出处。\n",
    ],
    ["a wish in German", "Viel Erfolg beim Vorstellungsgespräch!\n"],
    [
      "a bold title above what the list says of itself",
      "**Conclusion**\n\nThese questions cover the basics of ships.\n",
    ],
    ["the same in a line", "---\n\n**总结**：以上就是常见的面试题，希望对你有帮助，记得点赞收藏！\n"],
    [
      "sources below a bold title",
      "**References**\n\n1. Hull et al., Keels, 2021\n2. [Masts](https://ships.example)\n",
    ],
    ["links below one", "**Sources:**\n\n[Masts](https://ships.example)\n\n## License\n\nMIT\n"],
    ["who prepared it", "Prepared by: Dr. R. Keel, Dept. of Ships\n"],
    ["whose it is", "---\n\n**作者**：船长，转载请注明出处。\n"],
    ["a call to scan a code", "> 更多内容见知识星球，扫码加入：\n> ![code](qr.png)\n"],
    ["thanks", "---\n\n**Thanks for reading!**\n\nHappy coding!\n"],
  ])("takes %s off the last answer", (_, below) => {
    const { texts, leftOut } = readList(`${list}\n${below}`);
    expect(texts).toEqual(["A beam.", "A pole."]);
    expect(leftOut.every((line) => /^(?:navigation|closing-remark|aside)/.test(line))).toBe(true);
    expect(leftOut.length).toBeGreaterThan(0);
  });

  it.each([
    ["a picture", picture.trimEnd()],
    ["a link to read on", "See more of the mast in [a book](https://ships.example)."],
    ["a heading with a link above a picture", "#### A [mast](https://ships.example)\n\n![mast](mast.png)"],
    ["a name without a link", "Written by the captain."],
    ["what comes next", "Next: the captain reads [the log](log.md), and sets the course by it, as all captains do."],
    ["points, one of which is like a plea", "- If you find this useful, give it a star.\n- So they say."],
    ["a heading with words below", "#### See [masts](https://ships.example)\n\nThey are long."],
  ])("keeps %s that may be of the answer", (_, below) => {
    expect(readList(`${list}\n${below}\n`).texts[1]).toBe(`A pole.\n\n${below}`);
  });

  it("leaves sources and authors to each answer that has some", () => {
    const own = "**References**\n\n1. [A book](https://ships.example)";
    const asked = ["keel", "mast"].map((part) => `## What is a ${part}?\n\nA part.\n\n${own}\n\nAuthor: The captain\n`);
    const text = `A part.\n\n${own}\n\nAuthor: The captain`;
    expect(readList(asked.join("\n")).texts).toEqual([text, text]);
  });

  it("leaves sources to the last answer of a section that is not the last", () => {
    const sources = "**References**\n\n1. Hull, Keels";
    const { texts } = readList(
      `# Hulls\n\n## What is a keel?\n\nA beam.\n\n${sources}\n\n# Sails\n\n## What is a jib?\n\nA sail.\n`,
    );
    expect(texts).toEqual([`A beam.\n\n${sources}`, "A sail."]);
  });

  it.each(["**Conclusion**\n\nA mast holds sails.", "**总结**：桅杆撑帆。"])(
    "keeps %j, which sums up the answer",
    (end) => {
      expect(readList(`${list}\n${end}\n`).texts[1]).toBe(`A pole.\n\n${end}`);
    },
  );

  it.each(["**Tips**:", "**Tips:**", "Tips:"])("leaves advice to each answer that has some: %s", (label) => {
    const advice = `${label}\n\n- Keep answers short.\n- Begin the answer with a ship.\n- Breathe.`;
    const asked = ["keel", "mast", "sail"].map((part) => `## What is a ${part}?\n\nA part.\n\n${advice}\n`);
    const { texts, leftOut } = readList(`# Ships\n\n${asked.join("\n")}`);
    expect(texts.map((text) => text?.includes("Breathe."))).toEqual([true, true, true]);
    expect(leftOut).toEqual([]);
  });

  it("takes advice off the last answer, though others have tips by another name", () => {
    const tips = "Quick tips:\n\n- Keep answers short.\n- Begin the answer with a ship.\n";
    const advice = "**Tips**:\n\n- Keep answers short.\n- In an interview, draw a ship.\n";
    const { texts } = readList(
      `# Ships\n\n## What is a keel?\n\nA beam.\n\n${tips}\n## What is a mast?\n\nA pole.\n\n${advice}`,
    );
    expect(texts[1]).toBe("A pole.");
  });

  it("reads a heading at the margin but for a space as what it is, and knows other lists as none of this one", () => {
    const items = "# Ships\n\n1. What is a keel?\n2. What is a mast?\n3. Compare sails.\n\n";
    const other =
      " # Other question lists\n * [List of boats](https://a.example/1)\n * [Oars](https://a.example/2)\n\n";
    expect(readList(`${items}${other}* If you find this helpful, you can sponsor it.\n`)).toMatchObject({
      prompts: ["What is a keel?", "What is a mast?", "Compare sails."],
      texts: [undefined, undefined, undefined],
      leftOut: ["aside 7-11"],
      problems: [],
    });
  });
});
