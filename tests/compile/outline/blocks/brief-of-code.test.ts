import { describe, expect, it } from "vitest";
import { briefOfCode } from "../../../../src/compile/outline/blocks/brief-of-code.js";

const told = (value: string) => briefOfCode({ type: "code", value });
const long = (line: string) => Array.from({ length: 20 }, () => line).join("\n");

describe("briefOfCode", () => {
  it.each([
    [
      "what is tried",
      "try:\n    sail()\nexcept Storm:\n    wait()\n\nmoor()",
      "try: sail() except Storm: wait(); moor()",
    ],
    ["what is behind imports", "import wind\nfrom sea import tide\n\nwind.blow()\n", "wind.blow()"],
    ["what is behind a module", "const sea = require('sea');\nsea.calm();", "sea.calm();"],
    ["what is behind dots", '#include "sea.h"\n...\nsail();', "sail();"],
    ["dots alone", "...", "..."],
    ["lines without remarks", "if (calm) {\n  wait(); // for wind\n}", "if (calm) { wait(); }"],
    ["a line with its remark", "wait(); // a day =", "wait(); // a day ="],
    [
      "lines one by one",
      'wait() // a day\nsail(struct{}{})\nx := y{}\nlog("a // b") # b',
      'wait(); sail(struct{}{}); x := y{}; log("a // b") # b',
    ],
    ["tags", "<ul>\n<li>Mast</li>\n</ul>\n<p>Keel</p>", "<ul> <li>Mast</li> </ul> <p>Keel</p>"],
    ["an address", 'open(\n  "sea://far", 1,\n)', 'open( "sea://far", 1, )'],
    [
      "a query",
      "SELECT name\nFROM ships\nWHERE masts = 2;\nSELECT 1;",
      "SELECT name FROM ships WHERE masts = 2; SELECT 1;",
    ],
    ["a query in brackets", "select mast from (\nselect 1\n)", "select mast from ( select 1 )"],
    ["a rule", "p {\n  color: red;\n}", "p { color: red; }"],
    ["a chain", "fleet\n  .map(load)\n  .filter(isFull);\nsail();", "fleet .map(load) .filter(isFull); sail();"],
    ["a command over several lines", "sail --fast \\\n  --far\nmoor", "sail --fast \\ --far; moor"],
    ["a few statements", "let a = 1;\nlet b = 2;", "let a = 1; let b = 2;"],
    ["one of many statements", long("let a = 1;"), "let a = 1;"],
    ["what is printed", "undefined\nNaN\n10", "undefined; NaN; 10"],
    ["points", "- Plough\n- Mushroom", "Plough; Mushroom"],
    ["what a drawing says", "Ship:\n├── Mast\n└── Keel", "Ship: Mast"],
    ["what stands above a drawing", "Ship   Shore\n  │      │\n  │ hail │\n  │─────►│", "Ship Shore"],
    ["a command that ends in a point", "build -t a:1 .\nrun a:1", "build -t a:1 .; run a:1"],
    ["commands", "npm install\nnpm start", "npm install; npm start"],
    ["imports alone", "import wind\nimport { sea } from 'sea'", "import wind; import { sea } from 'sea'"],
    ["what stands behind imports in brackets", 'import (\n"sea"\n)\nsail()', "sail()"],
    ["a comment alone", "# sail", "# sail"],
  ])("tells %s", (_, code, brief) => {
    expect(told(code)).toBe(brief);
  });

  it.each([
    ["the head", `class Ship {\n${long("  sail(far, far, away);")}\n}`, "class Ship"],
    ["the head of a generic class", `class Ship<T> {\n${long("  sail(far, far, away);")}\n}`, "class Ship<T>"],
    ["the head of a call", `sail((sea) => {\n${long("  sail(far, far, away);")}\n})`, "sail((sea) => {"],
    ["the first line inside", `try {\n${long("  sail(far, far, away);")}\n}`, "sail(far, far, away);"],
    ["the first line of a query", `SELECT name,\n${long("mast, sail, wind,")}`, "SELECT name"],
  ])("tells of long code %s", (_, code, brief) => {
    expect(told(code)).toBe(brief);
  });
});
