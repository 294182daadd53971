import { describe, expect, it } from "vitest";
import { isShortcode, withoutHtml } from "../../../src/compile/parse/without-html.js";

describe("withoutHtml", () => {
  it.each([
    ["<p>Une <b>voile</b>.</p>\n<p>Elle est <i>grande</i>.</p>", "Une **voile**.\n\nElle est *grande*."],
    ["ein Mast<br>ein Segel<br/>\nein Kiel<br>", "ein Mast\\\nein Segel\\\nein Kiel"],
    ["One<br><br>two", "One\n\ntwo"],
    ["Parts:<br>- mast<br/>- keel", "Parts:\n- mast\n- keel"],
    ["- mast<br>- keel<br>1. fin", "- mast\n- keel\n  1. fin"],
    ["  1. mast<br>2. keel", "  1. mast\n  2. keel"],
    ["In all<br>3. keel", "In all\\\n3. keel"],
    ["<ul>\n  <li>bow</li>\n  <li>stern <ul><li>rudder</li></ul></li>\n</ul>", "- bow\n- stern\n  - rudder"],
    ["<ol><li>bow</li><li>stern</li></ol>", "1. bow\n2. stern"],
    ["Row. <h3>Rest</h3> Sleep.<h3>Wake</h3>", "Row.\n\n**Rest**\n\nSleep.\n\n**Wake**"],
    ["Steps:\n<p>Row.</p>\nRest.", "Steps:\n\nRow.\n\nRest."],
    ["1. row<br>\n   rest<p>sleep</p>\n2. wake", "1. row\\\n   rest\n\n   sleep\n2. wake"],
    ["> row <br> rest\n> <b>sleep</b>", "> row\\\n> rest\n> **sleep**"],
    ["| a | b |\n| - | - |\n| x<br>y | <b>z</b> |", "| a | b |\n| - | - |\n| x y | **z** |"],
    ["<table><tr><th>A</th></tr><tr><td>1|2<br>3</td></tr></table>", "| A |\n| --- |\n| 1\\|2 3 |"],
    ["<pre><code>a &lt; b\n  c</code></pre>", "```\na < b\n  c\n```"],
    ["Use <code>a &lt; b</code>.", "Use `a < b`."],
    ["Out: <code><br>\n1 [5]<br>\n2 [6]<br>\n</code>\n\nEnd.", "Out:\\\n`1 [5]`\\\n`2 [6]`\n\nEnd."],
    ["| <code>a<br>b</code> |\n| - |", "| `a` `b` |\n| - |"],
    ["10<sup>6</sup>, H<sub>2</sub>O, x<sup>n+k</sup>", "10⁶, H₂O, x^(n+k)"],
    ['<p align="center"><img src="a b.png" alt="mast"></p>', "![mast](<a%20b.png>)"],
    ['<a href="https://e.org/a">sail</a> and <a name="x"></a>mast', "[sail](<https://e.org/a>) and mast"],
    ["<details>\n<summary>More</summary>\n\nOf it.\n\n</details>", "**More**\n\nOf it."],
    ["**a mast<sub>1</sub>** and <b>sail</b>", "**a mast₁** and **sail**"],
  ])("writes %j as Markdown", (html, markdown) => {
    expect(withoutHtml(html)).toBe(markdown);
  });

  it("keeps marks where Markdown reads them: beside a letter, a sign does not close", () => {
    expect(withoutHtml("<b>注意：</b>文本 a<i>(b)</i>c")).toBe("**注意：** 文本 a *(b)* c");
  });

  it.each([
    ["<!-- <Write your answer here> -->\nA mast.", "A mast."],
    ["A <!-- not: -->mast.", "A mast."],
    ["A mast <!-- how tall? -->\nis a pole.", "A mast \nis a pole."],
    ["1. <!-- first --> A mast.", "1. A mast."],
    ["<!-- a --> <!-- b --> A mast <b>is</b> <!-- c -->.", "A mast **is** ."],
    ["A mast.\n\n{{< /quiz >}}\n\n{% endhint %}", "A mast."],
    ["A mast.\n{{% note %}}\nA sail.", "A mast.\nA sail."],
  ])("drops what nobody is to read of %j", (html, markdown) => {
    expect(withoutHtml(html)).toBe(markdown);
  });

  it.each([
    ["```html\n<b>x</b><br>\n```"],
    ["Write `<b>`, List<T> and <form>."],
    ["Use <!-- note --> as in HTML, or *{/\\* note \\*/}*."],
    ["const a = <h1>Hello</h1>, in JSX"],
    ["It gives (<div>Hello</div>)."],
    ["<form>\n<b>x</b>\n</form>"],
    ["| <b>(.*)</b> | between <b> and </b>* |\n| - | - |"],
    ["a < b and c > d"],
    ["<table><tr><td>\n\ntext\n\n</td></tr></table>"],
    ["A template has {{ name }} and {% block head %}."],
  ])("leaves %j as it is", (markdown) => {
    expect(withoutHtml(markdown)).toBe(markdown);
  });

  it("leaves marks that nothing closes out, however many there are", () => {
    expect(withoutHtml(`<p>${"<i>x</p><p>".repeat(9_000)}`)).toBe(Array(9_000).fill("x").join("\n\n"));
  });
});

describe("isShortcode", () => {
  it.each([
    ["{{< figure src=a >}}", true],
    ['{% hint style="info" %}', true],
    ["{% block a %}", false],
    ["see {{< a >}}", false],
  ])("tells of %j: %s", (line, is) => {
    expect(isShortcode(line)).toBe(is);
  });
});
