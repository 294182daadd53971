import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mendTexts } from "../../../src/cli/actions/mend-texts.js";
import { compileBank } from "../../../src/compile/compile-bank.js";
import type { Edit } from "../../../src/compile/parse/apply-edits.js";

/** Mends a list, and gives its text. */
function mend(text: string): string {
  const files = [{ path: "n.md", text }];
  return mendTexts(files, compileBank(files), (own) => compileBank(own))["n.md"] ?? text;
}

describe("mendTexts", () => {
  it("writes an id once where a backslash ends the prompt, which breaks no line there", () => {
    const mended = mend("1. What is DPO?\\\n2. What is LoRA?\n");
    expect(mended).toBe("1. What is DPO?\\ {#dpo}\n2. What is LoRA? {#lora}\n");
    expect(mend(mended)).toBe(mended);
  });

  it("writes what came to light by what was written, and no id twice where none is read", () => {
    const files = [{ path: "n.md", text: "one\ntwo\n" }];
    const edit = (line: number, insert: string) => ({ file: "n.md", line, column: 4, insert });
    const made = (edits: readonly Edit[]) => ({ ...compileBank([]), edits });
    const compile = ([file]: readonly { readonly text: string }[]) =>
      // The first line is asked for again though it was written; the second once the first has been.
      made(
        file?.text === "one\ntwo\n"
          ? [edit(1, " {#a}")]
          : [edit(1, " {#b}"), ...(file?.text.includes("{#c}") ? [] : [edit(2, " {#c}")])],
      );
    expect(mendTexts(files, compile(files), compile)).toEqual({ "n.md": "one\ntwo {#c}\n" });
  });

  it("changes nothing the second time, whatever the lines of a list end in", () => {
    const end = fc.constantFrom(
      "",
      "\\",
      "\\\\",
      "  ",
      "\t",
      " #",
      " ##",
      " {#x",
      " {#a}\\",
      " `",
      "`x`",
      "<br>",
      "<!-- c -->",
      "**",
      "{",
      "}",
      " {#}",
      " #tag",
      "&#35;",
      "\r",
      "\u3000",
      "：",
    );
    const line = fc
      .tuple(
        fc.constantFrom("1. ", "2. ", "- ", "## ", "# ", "**", "Q: ", "   ", "> ", "<details><summary>", "| ", "A: "),
        fc.constantFrom("What is RAG?", "Why LoRA", "什么是 KV 缓存？", "", "**What is DPO?**"),
        end,
        end,
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom("\n", "\r\n", "\n\n"), (lines, between) => {
        const mended = mend(lines.join(between));
        expect(mend(mended)).toBe(mended);
      }),
      { numRuns: 150 },
    );
  });
});
