import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const front = "# Ships\n\n## Requirements\n\nYou want to sail.\n\n";
const contents = "## Table of Contents\n\n1. [What is a keel?](#keel)\n2. [What is a mast?](#mast)\n\n";

describe("nameBehindContents", () => {
  it.each([
    ["headings", "### What is a keel?\n\nA beam.\n\n### What is a mast?\n\nA pole.\n"],
    ["items", "1. **What is a keel?**\n\n   A beam.\n\n2. **What is a mast?**\n\n   A pole.\n"],
  ])("gives questions below contents the title of the file: %s", (_, questions) => {
    expect(readList(`${front}${contents}${questions}`)).toMatchObject({
      titles: ["Ships"],
      prompts: ["What is a keel?", "What is a mast?"],
      texts: ["A beam.", "A pole."],
      problems: [],
    });
  });

  it("leaves titles that stand as high as the contents", () => {
    const questions = "## Hulls\n\n### What is a keel?\n\nA beam.\n\n### What is a mast?\n\nA pole.\n";
    expect(readList(`${front}${contents}${questions}`).titles).toEqual(["Hulls"]);
  });

  it("leaves the title of what only looks like contents", () => {
    const list =
      "# Tables\n\n## Rows\n\n### What is a row?\n\nA line.\n\n## Index\n\n### What is an index?\n\nA tree.\n";
    expect(readList(list).titles).toEqual(["Rows"]);
  });
});
