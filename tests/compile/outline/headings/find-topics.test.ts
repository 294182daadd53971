import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const asked =
  "## Rigs\n\n### What is a mast?\n\nA pole.\n\n### What is a boom?\n\nA spar.\n\n### What is a yard?\n\nA beam.\n";
const behind = (texts: readonly string[]) =>
  readList(
    `# Boats\n\n${asked}\n## Ports\n\n${texts.map((text, at) => `### Port ${"AB"[at]} at sea\n\n${text}\n`).join("\n")}`,
  );

describe("findTopics", () => {
  it("takes headings with text for questions where all others of their level ask", () => {
    expect(behind(["A quay.", "A pier."]).prompts.slice(3)).toEqual(["Port A at sea", "Port B at sea"]);
  });

  it("takes none that has nothing but a table: it sums up", () => {
    const table = "| Berth | Depth |\n|---|---|\n| North | low |\n";
    expect(behind([table, table]).prompts).toEqual(["What is a mast?", "What is a boom?", "What is a yard?"]);
  });
});
