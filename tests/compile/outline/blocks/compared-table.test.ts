import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const briefOf = (prompt: string, answer: string) =>
  readList(`### ${prompt}\n\n${answer}\n\n### What is a mast?\n\nA pole.\n`).briefs[0];

describe("openComparedTables", () => {
  it.each([
    [
      "Sloop or ketch?",
      "| Sloop | Ketch |\n|---|---|\n| One mast | Two |\n| Fast | Handy |",
      "Sloop: One mast; Fast / Ketch: Two; Handy",
    ],
    [
      "单桅船和双桅船的区别？",
      "| 单桅船 | 双桅船 |\n|---|---|\n| 一根桅 | 两根桅 |",
      "单桅船：一根桅 / 双桅船：两根桅",
    ],
    [
      "¿Diferencias entre foques, velas y mástiles?",
      "| Foque | Vela | Mástil |\n|---|---|---|\n| chico | grande | de palo |",
      "Foque: chico / Vela: grande / Mástil: de palo",
    ],
    [
      "Sloop or ketch?",
      "They differ:\n| Sloop | Ketch |\n|---|---|\n| One | Two |",
      "They differ: Sloop: One / Ketch: Two",
    ],
  ])("tells a table below %j by its heads", (prompt, table, brief) => {
    expect(briefOf(prompt, table)).toBe(brief);
  });

  it("tells the first rows of a long one", () => {
    const rows = Array.from({ length: 9 }, (_, at) => `| one mast of kind ${at} | two of them |`).join("\n");
    expect(briefOf("Sloop vs ketch", `| Sloop | Ketch |\n|---|---|\n${rows}`)).toBe(
      "Sloop: one mast of kind 0; one mast of kind 1; one mast of kind 2; one mast of kind 3 / Ketch: two of them; two of them; two of them; two of them",
    );
  });

  it.each([
    ["How many masts has each ship?", "| Ship | Crew |\n|---|---|\n| Sloop | 2 |", "Sloop: 2"],
    ["Sloop or ketch?", "| | Sloop | Ketch |\n|---|---|---|\n| Masts | 1 | 2 |", "Masts: 1 / 2"],
    ["Why a catamaran?", "| Cat | Ram |\n|---|---|\n| purrs | butts |", "purrs: butts"],
  ])("leaves a column of names in the table below %j", (prompt, table, brief) => {
    expect(briefOf(prompt, table)).toBe(brief);
  });
});
