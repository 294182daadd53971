import { describe, expect, it } from "vitest";
import { liftLinkedOf, linksOf } from "../../../src/search/rank/lift-linked.js";

const makeQuestion = (id: string, ...related: string[]) => ({ id, related });

describe("linksOf", () => {
  it("links both ways, once, and leaves out ids that no question has, and the question itself", () => {
    const links = linksOf([makeQuestion("a", "b", "gone", "a"), makeQuestion("b", "a"), makeQuestion("c", "b")]);
    expect(links).toEqual([[1], [0, 2], [1]]);
  });
});

describe("liftLinkedOf", () => {
  const links = linksOf([
    makeQuestion("a", "c"),
    makeQuestion("b"),
    makeQuestion("c"),
    makeQuestion("d", "e"),
    makeQuestion("e"),
  ]);
  const lift = liftLinkedOf(links);

  it("gives each question that a hit is linked with a part of its score, a lesser hit a lesser part, and no other", () => {
    const lifted = lift([
      { number: 0, score: 100 },
      { number: 1, score: 50 },
      { number: 2, score: 40 },
    ]);
    expect(lifted).toEqual([
      { number: 0, score: 103.2 },
      { number: 1, score: 50 },
      { number: 2, score: 60 },
    ]);
  });

  it("finds nothing new, and forgets one search before the next", () => {
    expect(lift([{ number: 3, score: 10 }])).toEqual([{ number: 3, score: 10 }]);
    expect(lift([{ number: 4, score: 10 }])).toEqual([{ number: 4, score: 10 }]);
  });

  it("takes gifts from the five best alone", () => {
    const many = linksOf([...Array.from({ length: 6 }, (_, at) => makeQuestion(`q${at}`)), makeQuestion("last", "q5")]);
    const ranked = Array.from({ length: 7 }, (_, number) => ({ number, score: 100 - number }));
    expect(liftLinkedOf(many)(ranked).at(-1)).toEqual({ number: 6, score: 94 });
  });
});
