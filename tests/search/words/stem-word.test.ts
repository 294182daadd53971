import { describe, expect, it } from "vitest";
import { stemWord } from "../../../src/search/words/stem-word.js";

describe("stemWord", () => {
  it.each([
    ["batch", "batch"],
    ["batches", "batch"],
    ["batching", "batch"],
    ["quantization", "quantiz"],
    ["quantised", "quantiz"],
    ["policies", "policy"],
    ["string", "string"],
    ["loss", "loss"],
    ["rope", "rope"],
    ["bf16", "bf16"],
    ["量化", "量化"],
  ])("gives for %s the stem %s", (word, stem) => {
    expect(stemWord(word)).toBe(stem);
  });

  it("gives the forms of a word one stem", () => {
    const families = [
      "annotate annotates annotated annotating annotation annotations annotator annotators",
      "cache caches cached caching",
    ];
    for (const family of families) expect(new Set(family.split(" ").map(stemWord)).size).toBe(1);
  });

  it.each([
    "colour color colours colored",
    "behaviour behavior",
    "centre center centres centred",
    "fibre fiber",
    "theatre theater",
    "analyse analyze analysing analyzed",
    "catalogue catalog catalogues",
    "licence license licensed",
    "defence defense",
    "judgement judgment",
    "distil distill distillation distilling",
    "labelling labeling labels",
    "parallelisation parallelization parallelise",
    "tokeniser tokenizer",
    "summarise summarize",
    "programme program",
  ])("gives British and American spellings one stem: %s", (family) => {
    expect([...new Set(family.split(" ").map(stemWord))]).toHaveLength(1);
  });

  it.each(["hour", "contour", "source", "store", "entire", "small", "acre"])(
    "takes %s for no such spelling",
    (word) => {
      expect(word.startsWith(stemWord(word))).toBe(true);
    },
  );
});
