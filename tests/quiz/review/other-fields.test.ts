import { describe, expect, it } from "vitest";
import { otherFields } from "../../../src/quiz/review/other-fields.js";

describe("otherFields", () => {
  it("gives the fields that are not known, by name", () => {
    expect(
      Object.entries(
        otherFields({ id: true }, [
          { id: 1, z: 1 },
          { id: 2, a: 2 },
        ]),
      ),
    ).toEqual([
      ["a", 2],
      ["z", 1],
    ]);
    expect(otherFields({ id: true }, [])).toEqual({});
  });

  it("does not know what is called as a method of all objects", () => {
    expect(otherFields({ id: true }, [{ toString: 1 }])).toEqual({ toString: 1 });
  });

  it("keeps of a field that several have the one whose JSON is last, whatever their order", () => {
    const records = [{ mood: "fine" }, { mood: "good" }, { mood: "bad" }];
    expect(otherFields({}, records)).toEqual({ mood: "good" });
    expect(otherFields({}, [...records].reverse())).toEqual({ mood: "good" });
    expect(otherFields({}, [{ mood: 9 }, { mood: 10 }])).toEqual({ mood: 9 });
  });
});
