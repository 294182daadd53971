import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const bold = (parts: readonly string[]) => parts.map((part) => `**What is a ${part}?**\n\nThe ${part}.\n`);
const asked = ["What is a keel?", "What is a mast?"];

describe("isAdvertBlock", () => {
  it.each([
    "**Ready to ace your exam? Check out our [course](https://a.example)!**",
    "> 🚀 **Want to be a captain?** Take my [course](https://a.example/c) – 20% off!",
    "Join our [Discord](https://a.example) to meet other sailors.",
    "想学更多？扫码加入我们的[训练营](https://a.example)。",
    "¿Quieres saber más? Únete a nuestro [curso](https://a.example).",
  ])("takes %j off the end of any answer", (advert) => {
    const text = `## ${asked[0]}\n\nThe keel.\n\n${advert}\n\n---\n\n## ${asked[1]}\n\nThe mast.\n`;
    expect(readList(text)).toMatchObject({
      prompts: asked,
      texts: ["The keel.", "The mast."],
      leftOut: ["navigation 5-5"],
    });
  });

  it.each([
    "Take the [course](https://a.example) of the ship for an example.",
    "See our [notes on masts](https://a.example) for more.",
    "Join us at the mast.",
    "Want to turn? Pull the [rope](https://a.example).",
  ])("keeps %j in an answer", (end) => {
    expect(readList(`## ${asked[0]}\n\nThe keel.\n\n${end}\n\n## ${asked[1]}\n\nThe mast.\n`).texts[0]).toBe(
      `The keel.\n\n${end}`,
    );
  });
});

describe("findAdverts", () => {
  it("takes an advert in bold among bold questions for none of them", () => {
    const [keel = "", mast = ""] = bold(["keel", "mast"]);
    const advert = "**Want to learn more?** Join our [crew course](https://a.example) today!\n";
    expect(readList(`# Ships\n\n${keel}\n${advert}\n${mast}`)).toMatchObject({
      prompts: asked,
      texts: ["The keel.", "The mast."],
      leftOut: ["navigation 7-7"],
    });
  });

  it("takes a bold link above the questions for none of them", () => {
    const list = "## Hulls\n\n**Q1** What is a keel?\n\nA beam.\n\n**Q2** What is a mast?\n\nA pole.\n";
    expect(readList(`# Ships\n\n**[Download PDF](https://a.example/a.pdf)**\n\n${list}`)).toMatchObject({
      prompts: asked,
      leftOut: ["title 1-1", "navigation 3-3"],
    });
  });

  it("reads bold links that are the questions", () => {
    const links = ["keel", "mast"].map((part) => `**[The ${part}](https://a.example/${part})**\n\nThe ${part}.\n`);
    expect(readList(`# Ships\n\n${links.join("\n")}`).prompts).toEqual(["The keel", "The mast"]);
  });
});
