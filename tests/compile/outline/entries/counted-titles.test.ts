import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const one = (number: number, below = "") => `# ${number}-savol\n\n## Arqon ${number} nima?\n\nMato.\n\n${below}`;
const list = (below: string) => `${one(1)}${one(2)}${one(3, below)}${one(4)}${one(5)}`;
const prompts = (text: string) => readList(text).prompts;
const asked = [1, 2, 3, 4, 5].map((number) => `Arqon ${number} nima?`);

describe("readCountedTitles", () => {
  it("gives headings beside the question below a title that counts to its answer", () => {
    expect(prompts(list("## Turlari:\n\n1. Ipak\n\n## Foydasi\n\nTez.\n\n"))).toEqual(asked);
  });

  it("keeps what may be asked as well", () => {
    expect(prompts(list("## Uni kim yasaydi?\n\nUsta.\n\n"))).toHaveLength(6);
  });
});
