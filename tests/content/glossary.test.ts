import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { compileContent } from "../../scripts/compile-content.js";
import { renderGlossary } from "../../scripts/render-glossary.js";

it("docs/glossary.md is what the tags say; if not, run `npx tsx scripts/write-glossary.ts`", async () => {
  const { zh, en } = await compileContent();
  expect(readFileSync("docs/glossary.md", "utf8")).toBe(renderGlossary(zh, en));
});
