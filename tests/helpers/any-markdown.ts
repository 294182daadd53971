import fc from "fast-check";

/** Words of an answer that ask nothing, choose nothing and announce nothing. */
const word = fc.constantFrom(
  "cache",
  "queue",
  "page",
  "缓存",
  "队列。",
  "it *is* fast",
  "**slow** paths",
  "`a|b`",
  "``a ` b``",
  "~~old~~",
  "H<sub>2</sub>O",
  "x<sup>2</sup>",
  "one<br>two",
  "[a link](https://example.org/a_b_c 'of old')",
  "![a picture](a.png)",
  "<https://example.org>",
  "https://example.org/x",
  "$a_1 b_1$",
  "$$x$$",
  "\\(a_1 b_1\\)",
  "\\[a_1 * b_1 *\\]",
  "a\\*b",
  "&amp;",
  "a note[^1]",
  "another[^two]",
  "[docs][site]",
  "![drawn][site]",
  "[site]",
  "no [label][here]",
  "<!-- aside -->",
  "a  \nline",
  "a\\\nline",
  "soft\nbreak",
);
const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => `It has ${words.join(" and ")}`);

const code = fc.constantFrom(
  "```python\ndef f():\n    return 1\n```",
  "````md\n```\ninner\n```\n````",
  "~~~\n# no heading\n\n- no list\n1. no item\n~~~",
  "```\n\n  leading blank\n\n```",
  "    indented\n      code\n\n    of two parts",
);
const leaf = fc.oneof(
  { weight: 5, arbitrary: line },
  { weight: 3, arbitrary: code },
  fc.constantFrom(
    "| a | b |\n|---|:-:|\n| 1 | `x\\|y` |",
    "$$\na = b\n\n- c\n$$",
    "\\[\na_1 = b_1\n\\]",
    "It is \\[\na_1 = b_1\n- c_1\n\\] at last",
    "It is \\[ a_1 = b_1\n1. c_1\n# d_1 \\]",
    "<table>\n<tr><td>1</td></tr>\n</table>",

    "> [!NOTE]\n> Mind this.",
  ),
);

function indent(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}

/** Blocks that mean something else when they are cut or lose their indentation: code, tables, formulas, lists within lists. */
export const anyBlock: fc.Arbitrary<string> = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  blocks: fc
    .array(tie("block"), { minLength: 1, maxLength: 3, depthIdentifier: "markdown" })
    .map((parts) => parts.join("\n\n")),
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: "markdown" },
    { weight: 4, arbitrary: leaf },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom("-", "*", "+", "1.", "1)"),
          fc.array(tie("blocks"), { minLength: 1, maxLength: 3 }),
          fc.boolean(),
        )
        .map(([mark, items, isLoose]) => {
          const first = Number.parseInt(mark, 10);
          return items
            .map((item, index) => {
              const own = Number.isNaN(first) ? mark : `${first + index}${mark.at(-1)}`;
              return `${own} ${indent(item, " ".repeat(own.length + 1)).trimStart()}`;
            })
            .join(isLoose ? "\n\n" : "\n");
        }),
    },
    { weight: 1, arbitrary: tie("blocks").map((text) => text.replace(/^/gm, "> ")) },
  ),
})).block;

/** What an answer defines, for what it refers to. */
const definitions = [
  '[site]: https://example.org/site "A site"',
  "[^1]: A note of *words* and `code`.",
  "[^two]: word",
].map((markdown) => ({ markdown, label: markdown.slice(0, markdown.indexOf("]:") + 1) }));

/** An answer: a sentence, then blocks, and what they refer to by a label. */
export const anyAnswer: fc.Arbitrary<string> = fc
  .tuple(line, fc.array(anyBlock, { maxLength: 3 }))
  .map(([first, rest]) => [`${first}.`, ...rest].join("\n\n"))
  .map((text) =>
    [text, ...definitions.filter(({ label }) => text.includes(label)).map(({ markdown }) => markdown)].join("\n\n"),
  );
