import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildQuiz, type QuizQuestion } from "../../../src/quiz/draw/build-quiz.js";
import { toPublicQuiz } from "../../../src/quiz/draw/public-quiz.js";
import { chiSquare } from "./chi-square.js";
import { makeCandidate, makeCandidates } from "./make-candidate.js";

const texts = ["甲", "乙", "丙", "丁"];

/** A question whose key is one of four options; everything that is not shown tells which. */
const withKey = (id: string, key: number): QuizQuestion =>
  makeCandidate(
    {
      id,
      revision: key + 1,
      brief: `答案是${texts[key]}。`,
      tags: [`key-${key}`],
    },
    {
      references: [`ref-${key}`],
      hash: `${key}`.repeat(16),
      explanation: `因为${texts[key]}。`,
      choice: {
        stem: "选哪个？",
        options: texts.map((text, index) => ({ text, correct: index === key, rationale: index === key ? "对" : "错" })),
      },
    },
  );

describe("toPublicQuiz", () => {
  it("gives the same bytes whichever option is the key", () => {
    const seeds = fc.oneof(fc.integer(), fc.string());
    const keys = fc.array(fc.nat(3), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(seeds, keys, keys, (seed, one, other) => {
        const show = (list: readonly number[]) =>
          JSON.stringify(
            toPublicQuiz(
              buildQuiz(
                list.map((key, index) => withKey(`q${index}`, key)),
                { count: 4 },
                seed,
              ),
            ),
          );
        expect(show(one)).toBe(show(other));
      }),
    );
  });

  it("shows each option at each position equally often, so that the place in the source tells nothing", () => {
    const counts = texts.map(() => [0, 0, 0, 0]);
    for (let seed = 0; seed < 2000; seed++) {
      const [item] = toPublicQuiz(buildQuiz([withKey("q", 0)], { count: 1 }, seed)).items;
      if (item?.kind !== "choice") throw new Error("no choice item");
      for (const [position, text] of item.options.entries()) {
        const row = counts[texts.indexOf(text)] as number[];
        row[position] = (row[position] ?? 0) + 1;
      }
    }
    for (const row of counts) expect(chiSquare(row)).toBeLessThan(30.7);
  });

  it("has these fields and no other", () => {
    const fields = new Set<string>();
    const collect = (value: unknown, path: string) => {
      if (Array.isArray(value)) for (const entry of value) collect(entry, `${path}[]`);
      else if (typeof value === "object" && value !== null)
        for (const [name, inner] of Object.entries(value)) collect(inner, `${path}.${name}`);
      else fields.add(path);
    };
    for (const kind of ["choice", "open", "flashcard"] as const)
      collect(toPublicQuiz(buildQuiz(makeCandidates(9), { count: 3, kinds: [kind], limits: { total: 60 } }, 0)), "");
    expect([...fields].sort()).toEqual([
      ".formatVersion",
      ".items[].difficulty",
      ".items[].kind",
      ".items[].multiple",
      ".items[].number",
      ".items[].options[]",
      ".items[].prompt",
      ".items[].section",
      ".items[].stem",
      ".limits.total",
    ]);
  });

  it("shows prompts in Markdown, and whether several options are to be picked", () => {
    const options = ["甲", "乙", "丙"].map((text, index) => ({ text, correct: index < 2 }));
    const question = makeCandidate({}, { promptMarkdown: "`KV` 的设计？", choice: { stem: "选哪些？", options } });
    const shown = (kind: "choice" | "open" | "flashcard") =>
      toPublicQuiz(buildQuiz([question], { count: 1, kinds: [kind] }, 0));
    const fields = { number: 1, section: "inference", difficulty: 2 };
    const asked = { prompt: "KV Cache 设计？", promptMarkdown: "`KV` 的设计？" };
    expect(shown("open")).toStrictEqual({ formatVersion: 1, items: [{ kind: "open", ...fields, ...asked }] });
    expect(shown("flashcard").items).toEqual([{ kind: "flashcard", ...fields, ...asked }]);
    expect(shown("choice").items).toEqual([
      {
        kind: "choice",
        ...fields,
        stem: "选哪些？",
        options: expect.arrayContaining(["甲", "乙", "丙"]),
        multiple: true,
      },
    ]);
  });
});
