import { strFromU8, unzipSync } from "fflate";
import initSqlJs from "sql.js";
import { describe, expect, it } from "vitest";
import { openBank } from "../../src/bank/open-bank.js";
import { compileBank } from "../../src/compile/compile-bank.js";
import { toAnki } from "../../src/export/anki/to-anki.js";
import { toAnkiText } from "../../src/export/anki/to-anki-text.js";
import { loadExport } from "../../src/export/export-set.js";
import { toMarkdown } from "../../src/export/markdown/to-markdown.js";
import { toGift } from "../../src/export/moodle/to-gift.js";
import { toMoodle } from "../../src/export/moodle/to-moodle.js";
import { toHtml } from "../../src/export/paper/to-html.js";
import { toQti } from "../../src/export/qti/to-qti.js";

/** A list whose prompt, brief, answer, options and follow-ups have what formats trip over. */
const list = `## 1. C++ :: std / 模板 {#std}

1. Why does \`a*b\` divide $QK^T$ by *one* $\\sqrt{d_k}$? {#scale}
   - The variance of $d_k$ grows, says \`numpy\`[^1].

   ![a drawing](figures/a.png) and ![a photo](https://example.org/b.png), [docs][site] and ~~old~~ H<sub>2</sub>O in a <form>.

   \\[ a_1 = b_1 \\]

   | a | b |
   |---|---|
   | 1 | \`x\` |

   [^1]: word

2. Which is \`fast\`? {#fast}
   - [x] $O(1)$ and \`hash\`
   - [ ] a picture ![slow](slow.png)

[site]: https://example.org/site
`;

async function setOf(text: string) {
  const { data } = compileBank([{ path: "a.md", text }]);
  return loadExport(openBank(data));
}

/** What each format says of the list, as one text, as programs of others read it. */
const writers: Readonly<Record<string, (set: Awaited<ReturnType<typeof setOf>>) => Promise<string>>> = {
  apkg: async (set) => {
    const SQL = await initSqlJs();
    const zip = unzipSync((await toAnki(set)).content);
    const database = new SQL.Database(zip["collection.anki2"]);
    return String(database.exec("SELECT flds FROM notes")[0]?.values.flat().join("\n"));
  },
  tsv: async (set) => (await toAnkiText(set)).content,
  moodle: async (set) => (await toMoodle(set)).content,
  gift: async (set) => (await toGift(set)).content.replaceAll(/\\([\\:=~{}#])/g, "$1"),
  qti: async (set) =>
    Object.values(unzipSync((await toQti(set)).content))
      .map((file) => strFromU8(file))
      .join("\n"),
  html: async (set) => (await toHtml(set)).content,
  markdown: async (set) => (await toMarkdown(set)).content,
};

describe("what formats hold", () => {
  it.each(Object.keys(writers))(
    "has code, formulas, pictures, links, notes and tags as words in %s",
    async (format) => {
      const text = (await writers[format]?.(await setOf(list))) ?? "";
      const isMathml = format === "qti" || format === "html";
      const found = text.replaceAll(/&#x3C;|&lt;/g, "<");
      // TeX in dollars is for readers of Markdown, and for names and titles, which are plain text.
      for (const tex of ["QK^T", "\\sqrt{d_k}", "d_k", "O(1)"])
        if (format === "markdown") expect(found).toContain(`$${tex}$`);
        else if (!isMathml) expect(found).toContain(`\\(${tex}\\)`);
      if (isMathml) expect(found.match(/<math[ >]/g)?.length).toBeGreaterThanOrEqual(5);
      expect(found).toMatch(format === "markdown" ? /`a\*b`/ : /<code>a\*b<\/code>/);
      expect(found).toContain("figures/a.png");
      expect(found).toContain("slow.png");
      expect(found).toContain("https://example.org/b.png");
      expect(found).toContain("https://example.org/site");
      expect(found).toMatch(/\[\^1\]: word/);
      expect(found).toContain("H₂O");
      expect(found).toContain("form>");
      expect(found).toContain("old");
    },
  );

  it("refuses nothing of it", async () => {
    const set = await setOf(list);
    const all = await Promise.all([
      toAnki(set),
      toAnkiText(set),
      toMoodle(set),
      toGift(set),
      toQti(set),
      toHtml(set),
      toMarkdown(set),
    ]);
    expect(all.map(({ refused }) => refused)).toEqual(all.map(() => []));
  });

  it("says where a deck has another name, because a name would make levels", async () => {
    const set = await setOf(list);
    const { content, renamed } = await toAnkiText(set);
    expect(content).toContain('"Interview questions::1. C++ ∷ std / 模板"');
    expect(renamed).toEqual(
      [
        ["scale", "open"],
        ["fast", "open"],
        ["fast", "choice"],
      ].map(([id, kind]) => ({
        id,
        kind,
        reason: 'Its deck is "C++ ∷ std / 模板": Anki would change "C++ :: std / 模板".',
      })),
    );
    expect((await toAnki(set)).renamed).toEqual(renamed);
    expect((await toAnkiText(await setOf(list.replace(" :: ", " ")))).renamed).toBeUndefined();
  });

  it("keeps signs of categories in Moodle by its own escapes, and tells of names that it would cut", async () => {
    const set = await setOf(list);
    expect((await toMoodle(set)).content).toContain("/C++ :: std // 模板");
    expect((await toGift(set)).content).toContain("/C++ :: std // 模板");
    expect((await toMoodle(set)).renamed).toBeUndefined();
    const long = await setOf(list.replace("C++ :: std / 模板", "a \\<b c"));
    expect((await toMoodle(long)).renamed?.[0]).toEqual({
      id: "scale",
      kind: "open",
      reason: "Ids stand for its category: Moodle would cut or change them.",
    });
  });
});
