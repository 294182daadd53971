import { describe, expect, it } from "vitest";
import { isLineBack } from "../../../src/compile/outline/leave-out-ways-back.js";
import { readList } from "./read-list.js";

describe("leaveOutWaysBack", () => {
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
});

describe("isLineBack", () => {
  it.each(["[Top](#top)", "**[↑](#)**", "  __[Back to top](#a)__ ", '<div align="right"><a href="#">up</a></div>'])(
    "knows %s",
    (line) => expect(isLineBack(line)).toBe(true),
  );

  it.each(["See [Top](#top)", "[Masts](#masts)", "[Top](top.md)", "top", '<a href="#">What is a mast?</a>'])(
    "does not take %s for one",
    (line) => expect(isLineBack(line)).toBe(false),
  );
});
