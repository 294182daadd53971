import { describe, expect, it } from "vitest";
import { findOtherSubjects, isOfOtherSubject } from "../../../src/search/words/other-subjects.js";

describe("things of daily life", () => {
  it("knows English ones, in both numbers", () => {
    expect(["recipe", "onion", "onions", "roses", "puppy", "passport"].map(isOfOtherSubject)).toEqual([
      false,
      true,
      true,
      false,
      true,
      true,
    ]);
  });

  it("leaves alone what engineers say of their own things", () => {
    const words =
      "seed bus driver farm ship window table wall salt train gym lion recipe sweep vacuum seeds cold".split(" ");
    expect(words.filter(isOfOtherSubject)).toEqual([]);
  });

  it("finds Chinese ones in a sentence, the longest where one begins another", () => {
    expect(findOtherSubjects("高铁上能不能带小狗和火车票")).toEqual(["高铁", "小狗", "火车票"]);
    expect(findOtherSubjects("显存炸了怎么省")).toEqual([]);
  });
});
