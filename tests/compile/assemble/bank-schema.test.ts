import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import { bankDataSchema } from "../../../src/compile/assemble/bank-schema.js";
import { compileBank } from "../../../src/compile/compile-bank.js";
import type { FollowUp } from "../../../src/model/article.js";
import type { BankData } from "../../../src/model/bank-data.js";

/** A question in a list, with what stands below it. */
interface Entry {
  readonly prompt: string;
  readonly answer: string;
  readonly isAnswerNested: boolean;
  readonly nested: readonly Entry[];
  readonly isNumbered: boolean;
}

const word = fc.constantFrom("tree", "leaf", "`root`", "*node*", "$k_1$", "[site](https://example.org)", "树", "a<b");
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((some) => some.join(" "));
const prompt = fc
  .tuple(fc.constantFrom("What is", "Why is it", "How does", "什么是"), words)
  .map(([ask, what]) => `${ask} ${what}?`);
const answer = fc.oneof(
  { arbitrary: fc.constant(""), weight: 3 },
  { arbitrary: words.map((what) => `It is ${what}.`), weight: 2 },
  fc.constantFrom(
    "```\nx = 1\n```",
    "| a | b |\n| - | - |\n| 1 | 2 |",
    "> So.",
    "<!-- aside -->",
    "[a]: https://a.org",
  ),
);
const entryOf = (nested: fc.Arbitrary<readonly Entry[]>): fc.Arbitrary<Entry> =>
  fc.record({ prompt, answer, isAnswerNested: fc.boolean(), nested, isNumbered: fc.boolean() });
const leaf = entryOf(fc.constant([]));
const branch = entryOf(fc.array(leaf, { maxLength: 2 }));
const question = entryOf(fc.array(branch, { maxLength: 3 }));

function write(entry: Entry, marker: string): string {
  const below = [
    ...(entry.answer === "" ? [] : [entry.isAnswerNested ? hang("- ", entry.answer) : entry.answer]),
    ...entry.nested.map((one, index) => write(one, entry.isNumbered ? `${index + 1}. ` : "- ")),
  ];
  return hang(marker, [entry.prompt, ...below].join("\n\n"));
}

function hang(marker: string, text: string): string {
  return marker + text.replaceAll(/\n(?=.)/g, `\n${" ".repeat(marker.length)}`);
}

function followUpsOf(data: BankData): readonly FollowUp[] {
  return data.articles.flatMap(({ followUps = [] }) => followUps);
}

describe("bankDataSchema", () => {
  it("takes nested questions without answers, as openBank does", () => {
    const text = "1. What is a tree?\n   - Why is it one?\n   - How?\n";
    const { data } = compileBank([{ path: "a.md", text }]);
    const followUps = [
      { prompt: "Why is it one?", answer: "" },
      { prompt: "How?", answer: "" },
    ];
    expect(followUpsOf(data)).toEqual(followUps);
    expect(bankDataSchema.parse(data).articles).toMatchObject([{ followUps }]);
    const bank = openBank(JSON.parse(JSON.stringify(data)));
    expect(bank.questions.map(({ status }) => status)).toEqual(["open"]);
  });

  it("takes whatever a list of nested questions is compiled to, as openBank does", () => {
    const answers = new Set<boolean>();
    fc.assert(
      fc.property(
        fc.array(question, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        fc.boolean(),
        (entries, isTight, isNumbered) => {
          const loose = entries.map((entry, index) => write(entry, isNumbered ? `${index + 1}. ` : "- ")).join("\n\n");
          const text = `# Trees\n\n${isTight ? loose.replaceAll(/\n\n(?= *(?:-|\d+\.) )/g, "\n") : loose}\n`;
          const { data } = compileBank([{ path: "a.md", text }]);
          for (const one of followUpsOf(data)) answers.add(one.answer === "");
          expect(bankDataSchema.parse(data)).toEqual(data);
          expect(openBank(JSON.parse(JSON.stringify(data))).questions).toEqual(data.questions);
        },
      ),
      { numRuns: 150 },
    );
    // Of both kinds, or it has shown nothing.
    expect(answers).toEqual(new Set([true, false]));
  });
});
