import { describe, expect, it } from "vitest";
import {
  fillLine,
  join,
  joinPoints,
  widthOf,
  withoutMark,
} from "../../../../src/compile/outline/blocks/in-one-line.js";

describe("fillLine", () => {
  it("takes whole points as long as there is room", () => {
    expect(fillLine(["abc", "de", "fgh"], 7)).toEqual(["abc", "de"]);
  });

  it("takes the first in any case", () => {
    expect(fillLine(["abcdefgh", "i"], 4)).toEqual(["abcdefgh"]);
    expect(fillLine([], 4)).toEqual([]);
  });

  it("gives a Han character the room of two", () => {
    expect(fillLine(["龙骨", "桅杆"], 9)).toEqual(["龙骨"]);
    expect(widthOf("龙骨 a")).toBe(6);
  });
});

describe("joinPoints", () => {
  it("leaves sentences what they are", () => {
    expect(joinPoints(["It floats.", "It sails."])).toBe("It floats. It sails.");
    expect(joinPoints(["floats;", "sails."])).toBe("floats; sails");
    expect(joinPoints(["浮", "航行"])).toBe("浮；航行");
  });
});

describe("join", () => {
  it("puts a name before what it does not begin with", () => {
    expect(join("Sloop", "one mast")).toBe("Sloop: one mast");
    expect(join("Sloop", "Sloop has one mast.")).toBe("Sloop has one mast.");
    expect(join("Sloop", "")).toBe("Sloop");
  });
});

describe("withoutMark", () => {
  it("drops the colon of a lead", () => {
    expect(withoutMark("Kinds:")).toBe("Kinds");
  });
});
