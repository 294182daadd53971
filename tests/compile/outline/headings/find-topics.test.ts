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

  it.each([
    ["The pump stops", "Clean the filter.", "**Still nothing?**\n\n- Call us."],
    ["Die Pumpe steht", "1. Sieb putzen.\n2. Neu starten.", "**Hilft das nicht?**\n\nAnrufen."],
  ])("takes those that tell of troubles, though a line below one of them asks: %s", (title, text, line) => {
    const { prompts, titles, problems } = readList(
      `# Boats\n\n${asked}\n## Troubles\n\n### ${title}\n\n${text}\n\n### No light\n\n${text}\n\n${line}\n\n### No wind\n\n${text}\n`,
    );
    expect(prompts.slice(3)).toEqual([title, "No light", "No wind"]);
    expect(titles).toEqual(["Rigs", "Troubles"]);
    expect(problems).toEqual([]);
  });

  it("takes none where such lines are all that they have", () => {
    const { prompts } = behind(["**What is a quay?**\n\nA wall.", "**What is a pier?**\n\nA bridge."]);
    expect(prompts.slice(3)).toEqual(["What is a quay?", "What is a pier?"]);
  });
});
