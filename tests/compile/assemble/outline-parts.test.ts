import { describe, expect, it } from "vitest";
import { compileBank } from "../../../src/compile/compile-bank.js";

function articlesOf(text: string) {
  return compileBank([{ path: "ships.md", text }]).data?.articles ?? [];
}

describe("outlineParts", () => {
  it("writes the HTML of a list as Markdown, and keeps what was written beside it", () => {
    const [mast, sail] = articlesOf(
      "# Schiffe\n\n1. Was ist ein Mast?\n\n   <p>Ein <b>Baum</b>.</p>\n   <p>Er trägt Segel.</p>\n\n2. Was ist ein Segel?\n\n   <!-- todo -->\n   Ein Tuch.\n",
    );
    expect(mast?.explanation).toBe("Ein **Baum**.\n\nEr trägt Segel.");
    expect(mast?.source.original?.answer).toBe("<p>Ein <b>Baum</b>.</p>\n<p>Er trägt Segel.</p>");
    expect(sail?.explanation).toBeUndefined();
  });

  it("does the same in options, stems and follow-ups", () => {
    const [mast, hull] = articlesOf(
      "# Ships\n\n## What stands<br>on a ship?\n\nLook <i>up</i>.\n\n- [x] a mast<br>\n- [ ] a keel\n\n## What is a hull?\n\nA body.\n\n- What is it made of?\n  - <b>Wood</b>.\n- Who made it?\n  - Me.\n",
    );
    expect(mast?.choice?.options.map(({ text }) => text)).toEqual(["a mast", "a keel"]);
    expect(mast?.choice?.stem).toContain("Look *up*.");
    expect(hull?.followUps?.[0]?.answer).toBe("- **Wood**.");
  });

  it("does the same below a prompt", () => {
    const hidden = "<details>\n<summary>Answer</summary>\n\nWood.\n\n</details>\n";
    const [mast, sail] = articlesOf(
      `# Ships\n\n## What is this made of?\n\nA <b>mast</b>:\n\n<code>oak()</code>\n\n${hidden}\n## What is a *sail*?\n\n<!-- a picture -->\n\n${hidden}`,
    );
    expect(mast?.promptMarkdown).toBe("What is this made of?\n\nA **mast**:\n\n`oak()`");
    expect(sail?.promptMarkdown).toBe("What is a *sail*?");
  });

  it("leaves code and names in angle brackets as they are", () => {
    const [list] = articlesOf("# Types\n\n## What is a list?\n\nA List<T> is one.\n\n```\n<b>\n```\n");
    expect(list?.explanation).toBe("A List<T> is one.\n\n```\n<b>\n```");
  });
});
