import { describe, expect, it } from "vitest";
import { mendDivs } from "../../../../src/compile/outline/text/mend-divs.js";
import { readList } from "../read-list.js";

describe("mendDivs", () => {
  it("keeps the length of every line, whatever ends it", () => {
    const text = "### Why?\r\n::: {.answer}\r\nSo.\r\n:::\n\n::: tip Hold fast\nTo a rope.\n:::\r";
    const mended = mendDivs(text);
    expect(mended.split(/\r\n|\n|\r/).map(({ length }) => length)).toEqual(
      text.split(/\r\n|\n|\r/).map(({ length }) => length),
    );
    expect(mended).not.toContain(":::");
  });

  it("reads what a passage called a solution holds as the answer, and what stands above it as the question", () => {
    const { prompts, texts } = readList(
      "## Exercice 1\n\nCitez deux voiles.\n\n::: {.solution}\n- le foc\n- la grand-voile\n:::\n\n## Exercice 2\n\nPourquoi une quille ?\n\n:::{.réponse}\nPour l'équilibre.\n:::\n",
    );
    expect(prompts).toEqual(["Citez deux voiles.", "Pourquoi une quille ?"]);
    expect(texts).toEqual(["- le foc\n- la grand-voile", "Pour l'équilibre."]);
  });

  it("reads passages whose titles ask as questions, and where their ids can be written", () => {
    const { prompts, texts, idPlaces } = readList(
      "# Sailing\n\n::: details What is a mast?\nA pole.\n:::\n\n::: details What is a keel?\nA fin.\n\n- of lead\n:::\n",
    );
    expect(prompts).toEqual(["What is a mast?", "What is a keel?"]);
    expect(texts).toEqual(["A pole.", "A fin.\n\n- of lead"]);
    expect(idPlaces).toEqual(["3:28", "7:28"]);
  });

  it("keeps other passages in the answer, each below its title, without colons", () => {
    const { texts } = readList(
      "### What is a reef?\n\nLess sail.\n\n:::warning[Beware]\nDo it early.\n:::\n\n### What is a jib?\n\nA sail in front.\n\n::: {.callout-note}\n## Names\nGenoa is one.\n:::\n",
    );
    expect(texts[0]).toMatch(/^Less sail\.\n\n\*\*Beware\*\* {2,}\nDo it early\.$/);
    expect(texts[1]).toMatch(/^A sail in front\.\n\nNames: {2,}\nGenoa is one\.$/);
  });

  it("writes no label where letters that count nothing to CommonMark make code of what is below them", () => {
    const { texts } = readList(
      "## 1. Name these.\n\na)  Jib\n\n    ::: {.solution}\n    A sail.\n    :::\n\n## 2. Why?\n\n1.  So:\n\n    ::: {.solution}\n    It is.\n    :::\n",
    );
    expect(texts[0]).not.toMatch(/Answer|:::/);
    expect(texts[1]).toMatch(/Answer: {2,}\n\s*It is\./);
  });

  it("leaves colons in code and in other lines alone", () => {
    const text = "### Why?\n\n```md\n::: tip\n:::\n```\n\nSo ::: it is.\n\n::: tip\nYes.\n:::\n";
    expect(readList(text).texts).toEqual(["```md\n::: tip\n:::\n```\n\nSo ::: it is.\n\nYes."]);
  });
});
