import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const asked = ["keel", "mast", "sail", "boom", "helm", "gaff", "jib", "hull"].map((part) => `## What is a ${part}?\n`);

describe("findSummingUp", () => {
  it.each(["Lessons 1 to 8: Summary", "第1～8讲答疑", "Teil 1 – Zusammenfassung"])(
    "takes no question from %s without a word below it",
    (title) => {
      const list = [...asked.slice(0, 4), `## ${title}\n`, ...asked.slice(4)].join("\n");
      expect(readList(list)).toMatchObject({ prompts: { length: 8 }, problems: [] });
    },
  );

  it("keeps what is answered, asked, or named otherwise", () => {
    const list = (title: string) => [...asked.slice(0, 4), `## ${title}\n`, ...asked.slice(4)].join("\n");
    expect(readList(list("What is a summary?")).prompts).toHaveLength(9);
    expect(readList(list("Knots: Summary\n\nTwo kinds.")).prompts).toHaveLength(9);
  });
});
