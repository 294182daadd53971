import { expect, it } from "vitest";
import { readList } from "../read-list.js";

const counted = (numbers: readonly number[]) =>
  numbers.map((number) => `**Q${number}. What is part ${number}?**\n\nA part.\n`);

it("leaves bold lines without a number in the answer between numbers that count on", () => {
  const [first = "", second = "", ...others] = counted([1, 2, 3, 4, 5, 6, 7, 8]);
  const within = "**Where does it stand?**\n\nAt the stern.\n";
  const { prompts, texts } = readList(["# Parts\n", first, within, second, ...others].join("\n"));
  expect(prompts).toHaveLength(8);
  expect(texts[0]).toBe("A part.\n\n**Where does it stand?**\n\nAt the stern.");
});

it("reads one without a number where one is missing, or most have none", () => {
  const other = "**Where does it stand?**\n\nAt the stern.\n";
  const [first = "", ...others] = counted([1, 3, 4, 5, 6, 7, 8, 9]);
  expect(readList(["# Parts\n", first, other, ...others].join("\n")).prompts).toHaveLength(9);
  const few = counted([1, 2]);
  expect(readList(["# Parts\n", few[0], other, few[1]].join("\n")).prompts).toHaveLength(3);
});

it.each([
  "**How does a sloop differ from a ketch?**\n\nIt has one mast.\n",
  "**Explain the difference between a sloop and a ketch.**\n\nOne mast against two.\n",
  "**Why does Rust need it?**\n\nFor its borrows.\n",
  "Q: Where does it stand?\nA: At the stern.\n",
])("reads %j, which names what it asks about or says that it asks", (other) => {
  const [first = "", ...others] = counted([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(readList(["# Parts\n", first, other, ...others].join("\n")).prompts).toHaveLength(9);
});

it.each(["Why?", "为什么？", "なぜ？", "왜?", "Pourquoi ?", "Почему?", "Why does this matter?"])(
  "leaves %j in the answer, which asks about what stands above it",
  (text) => {
    const [first = "", ...others] = counted([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(readList(["# Parts\n", first, `**${text}**\n\nSo.\n`, ...others].join("\n")).prompts).toHaveLength(8);
  },
);
