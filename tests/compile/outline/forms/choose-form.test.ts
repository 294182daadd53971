import { describe, expect, it } from "vitest";
import { chooseForm } from "../../../../src/compile/outline/forms/choose-form.js";
import { entriesOf } from "../entries-of.js";

function choose(text: string) {
  const choice = chooseForm(entriesOf(text).filter((entry) => entry.type === "lead"));
  return choice === undefined ? undefined : [choice.form, ...choice.markers];
}

describe("chooseForm", () => {
  it.each([
    ["numbered items", "1) What?\n- That.\n2) Why?\n- So.\n", ["numbered", ")"]],
    ["two ways to number", "1) What?\n2) Why?\n\ntext\n\n1. How?\n", ["numbered", ")", "."]],
    ["numbered answers", "1) What?\n1. this\n2. that\n", ["numbered", ")"]],
    ["bold lines", "**What?**\n\nThat.\n\n**Why?**\n", ["lines"]],
    ["bold lines above points that ask", "**What?**\n\n- Who?\n\n**Why?**\n\n- When?\n", ["lines"]],
    ["labelled lines", "Q: RAG\nA: That.\n\nQ: HyDE\n", ["lines"]],
    ["bold numbers", "**1) Merge.** Merge two lists.\n\n- both may be empty\n\n**2) Select.** Find one.\n", ["lines"]],
    ["bullets", "- What?\n- Why?\n", ["bullets"]],
    ["bullets that ask, above numbers that do not", "- What?\n- Why?\n\n1. RoPE\n2. ALiBi\n3. NoPE\n", ["bullets"]],
    ["numbers above fewer bullets, none of which ask", "1. RoPE\n2. ALiBi\n3. NoPE\n\n- Heads\n", ["numbered", "."]],
    ["a number that asks, above five bullets that do", `1. What?\n\n${"- Why?\n".repeat(5)}`, ["numbered", "."]],
    ["six bullets that ask, below a number that does", `1. What?\n\n${"- Why?\n".repeat(6)}`, ["bullets"]],
    ["more bullets than numbers, none of which ask", "1. Heads\n\n- RoPE\n- ALiBi\n", ["bullets"]],
    ["summaries", "<details>\n<summary>What?</summary>\n\n- That.\n\n</details>\n", ["details"]],
    ["rows", "| Question | Answer |\n|---|---|\n| What? | That. |\n", ["tables"]],
    ["cards", "What?\n?\nThat.\n", ["cards"]],
    ["admonitions", '??? question "What?"\n    That.\n', ["admonitions"]],
    ["topics in a numbered list", "1. RoPE\n2. ALiBi\n3. NoPE\n", ["numbered", "."]],
    ["prose", "text\n", undefined],
  ])("recognises %s", (_, text, choice) => {
    expect(choose(text)).toEqual(choice);
  });
});
