import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const asked = "## Basics\n\n- What is a mast?\n- What is an oar?\n- Why do boats float?\n\n";

describe("leaveOutLinkSections", () => {
  it.each([
    ["What is a keel? A story", "How oars work"],
    ["什么是桅杆？图解", "船"],
  ])("leaves a list of links to several sites out, though some of their titles ask: %s", (one, other) => {
    const links = `- [${one}](https://a.example/1)\n- [${other}](https://b.example/2)\n- [Sails](https://b.example/3)\n- [Ropes](https://c.example/3)\n`;
    const { prompts, leftOut, problems } = readList(`${asked}## Weiteres\n\n${links}`);
    expect(prompts).toEqual(["What is a mast?", "What is an oar?", "Why do boats float?"]);
    expect(leftOut).toEqual(["navigation 7-7", "navigation 9-12"]);
    expect(problems).toEqual([]);
  });

  it("leaves it out behind questions that are headings, unless these are links", () => {
    const links =
      "## Weiteres\n\n- [What is a keel?](https://a.example/1)\n- [What is it?](https://b.example/2)\n- [Sails](https://b.example/3)\n- [Oars](https://c.example/3)\n";
    const things = ["mast", "keel", "sail"];
    const plain = things.map((thing) => `### What is a ${thing}?\n\nA part.\n\n`).join("");
    expect(readList(`## Parts\n\n${plain}${links}`).prompts).toHaveLength(3);
    const linked = things.map((thing) => `### [What is a ${thing}?](https://d.example/x)\n\nA part.\n\n`).join("");
    expect(readList(`## Parts\n\n${linked}${links}`).prompts).toHaveLength(7);
  });

  it("keeps links to one site, and those of a file whose other questions are links, too", () => {
    const one = "## More\n\n- [What is a keel?](https://a.example/1)\n- [Sails](https://a.example/2)\n";
    expect(readList(`${asked}${one}`).prompts).toContain("What is a keel?");
    const linked = asked.replace(/- (.*)\n/g, "- [$1](https://d.example/x)\n");
    const two = "## More\n\n- [What is a keel?](https://a.example/1)\n- [Sails](https://b.example/2)\n";
    expect(readList(`${linked}${two}`).prompts).toContain("What is a keel?");
  });
});
