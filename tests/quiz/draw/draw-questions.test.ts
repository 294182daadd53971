import { describe, expect, it } from "vitest";
import type { AnsweredQuestion } from "../../../src/model/question.js";
import type { Blueprint } from "../../../src/quiz/draw/blueprint.js";
import { drawQuestions } from "../../../src/quiz/draw/draw-questions.js";
import { makeQuestion } from "../../helpers/make-question.js";

const seeds = Array.from({ length: 20 }, (_, seed) => seed);
const make = (id: string, own: Partial<AnsweredQuestion> = {}) => makeQuestion({ id, ...own });
const makeMany = (count: number, own: (index: number) => Partial<AnsweredQuestion> = () => ({})) =>
  Array.from({ length: count }, (_, index) => make(`q${index}`, own(index)));
type Candidates = ReturnType<typeof makeMany>;
const draw = (candidates: Candidates, blueprint: Blueprint, seed = 0, weightOf?: (id: string) => number) =>
  drawQuestions(candidates, blueprint, seed, () => true, weightOf && (({ id }) => weightOf(id)));
const idsOf = ({ questions }: { questions: readonly { id: string }[] }) => questions.map(({ id }) => id);

/** What the draws of twenty seeds had, each once. */
const drawnIn = (candidates: Candidates, blueprint: Blueprint, weightOf?: (id: string) => number) =>
  [...new Set(seeds.map((seed) => idsOf(draw(candidates, blueprint, seed, weightOf)).join()))].sort();

describe("drawQuestions", () => {
  it("leaves out near-duplicates that fit nowhere, not the others of their group", () => {
    const quotas = { sections: { shares: { a: 1, b: 1 } }, difficulties: { shares: { 1: 1 } } };
    const fits = make("fits", { group: "near", section: "a", difficulty: 1 });
    const noRight = make("no-right", { group: "near", section: "b", difficulty: 2 });
    expect(drawnIn([noRight, fits], { count: 2, quotas })).toEqual(["fits"]);
    const noLeft = make("no-left", { group: "near", section: "c", difficulty: 1 });
    const both = { sections: { shares: { a: 1 } }, difficulties: { shares: { 1: 1, 2: 1 } } };
    expect(drawnIn([{ ...noLeft, difficulty: 2 }, fits], { count: 2, quotas: both })).toEqual(["fits"]);
  });

  it("of near-duplicates whose places have the same room, draws the one of the first place", () => {
    const sections = { shares: { a: 1, b: 1 } };
    const group = [make("second", { group: "near", section: "b" }), make("first", { group: "near", section: "a" })];
    expect(drawnIn(group, { count: 2, quotas: { sections } })).toEqual(["first"]);
  });

  it("lets a group make way that has a question for every pair of places", () => {
    const quotas = { sections: { counts: { a: 1, b: 1 } }, difficulties: { counts: { 1: 1, 2: 1 } } };
    const group = (["a", "b"] as const).flatMap((section) =>
      ([1, 2] as const).map((difficulty) => make(`${section}${difficulty}`, { group: "near", section, difficulty })),
    );
    const single = make("single", { section: "a", difficulty: 1 });
    expect(drawnIn([...group, single], { count: 2, quotas })).toEqual(["b2,single"]);
  });

  it("weighs a single question by its own weight, and a group by its heaviest", () => {
    const weightOf = (id: string) => (id === "heavy" ? 1e6 : 1e-6);
    expect(drawnIn([make("a-light"), make("heavy")], { count: 1 }, weightOf)).toEqual(["heavy"]);
    const group = [make("heavy", { group: "near" }), make("z-light", { group: "near" })];
    for (const candidates of [
      [make("a-single"), ...group],
      [make("a-single"), ...group.reverse()],
    ])
      expect(drawnIn(candidates, { count: 1 }, weightOf)).toEqual(["heavy"]);
  });

  it("draws the rare one among hundreds that fit elsewhere, single or in a group", () => {
    const quotas = { sections: { counts: { a: 1, b: 1 } } };
    for (const group of [() => ({}), (index: number) => ({ group: `g${index}` })]) {
      const candidates = makeMany(300, (index) => ({ section: index === 150 ? "b" : "a", ...group(index) }));
      for (const seed of seeds) expect(idsOf(draw(candidates, { count: 2, quotas }, seed))).toContain("q150");
    }
    const byTwo = { sections: { counts: { a: 2 } }, difficulties: { counts: { 1: 1, 2: 1 } } };
    const candidates = makeMany(300, (index) => ({ section: "a", difficulty: index === 150 ? 2 : 1 }));
    for (const seed of seeds) expect(idsOf(draw(candidates, { count: 2, quotas: byTwo }, seed))).toContain("q150");
  });

  it("keeps what a fixed seed drew of groups in earlier releases", () => {
    const candidates = makeMany(24, (index) => ({ group: `g${index % 8}` }));
    expect(idsOf(draw(candidates, { count: 3 }, 1))).toMatchInlineSnapshot(`
      [
        "q4",
        "q19",
        "q21",
      ]
    `);
  });

  it("names no value for the place of all others", () => {
    const quotas = { sections: { counts: { a: 1 } } };
    expect(draw([make("a", { section: "a" })], { count: 2, quotas }).shortages).toStrictEqual([
      { of: "count", wanted: 2, drawn: 1 },
      { of: "section", wanted: 1, drawn: 0 },
    ]);
  });
});
