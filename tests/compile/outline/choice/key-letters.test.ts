import { describe, expect, it } from "vitest";
import { readLetters } from "../../../../src/compile/outline/choice/key-letters.js";
import { optionsIn, readList } from "../read-list.js";

const asked = (key: string) => `### What keeps a boat upright?\n\n- A) Anchor\n- B) Ballast\n- C) Compass\n\n${key}\n`;
const hidden = (key: string) => asked(`<details>\n<summary>Answer</summary>\n\n${key}\n\n</details>`);

describe("readLetters", () => {
  it.each([
    ["B", "B"],
    ["B, C", "BC"],
    ["A und C", "AC"],
    ["A y C.", "AC"],
    ["A) and C)", "AC"],
    ["(B)/(C), as told", "BC"],
    ["AC", "AC"],
    ["A C", "AC"],
    ["A C\nBoth float.", "AC"],
    ["A C are light", "AC"],
    ["Б и Г", "BD"],
    ["B A keel is heavy", "B"],
    ["B\nA keel is heavy", "B"],
    ["B\nC and D do not", "B"],
    ["B\nA", "B"],
    ["B, a keel is heavy", "B"],
    ["B; A keel is heavy", "B"],
    ["C D minor is a key", "C"],
    ["C and A are heavy", "CA"],
    ["E i inne", "E"],
  ])("reads %j", (text, letters) => {
    expect([...(readLetters(text)?.named ?? [])].join("")).toBe(letters);
  });

  it.each(["Keel", "Ballast", "Cab", ""])("reads none in %j", (text) => {
    expect(readLetters(text)).toBeUndefined();
  });
});

describe("findToldKey", () => {
  it.each([
    [asked("**Answer: B**\nA weight lies low."), "A weight lies low."],
    [asked("**Answer: B**  \nA weight lies low."), "A weight lies low."],
    [asked("> **Answer: B**\n> A weight lies low."), "A weight lies low."],
    [hidden("B\nA weight lies low."), "A weight lies low."],
    [asked("Answer: B A weight lies low."), "A weight lies low."],
    [asked("B.\nA weight lies low."), "A weight lies low."],
    [asked("**Answer: B**\nB is what lies low."), "B is what lies low."],
    [asked("Answer: b\na weight lies low."), "a weight lies low."],
  ])("takes no word of what explains the key for another letter: %j", (text, explanation) => {
    expect(optionsIn(text)).toEqual(["Anchor", "*Ballast", "Compass"]);
    expect(readList(text).articles[0]?.explanation).toBe(explanation);
  });

  it("takes a letter alone right below the options for the key, and no other", () => {
    expect(optionsIn(asked("B"))).toEqual(["Anchor", "*Ballast", "Compass"]);
    expect(optionsIn(asked("D"))).toEqual([]);
    expect(optionsIn(asked("A weight lies low."))).toEqual([]);
  });

  it("takes a letter before the end of its line for no article", () => {
    const text = asked("Answer: a\nits hooks hold it.");
    expect(optionsIn(text)).toEqual(["*Anchor", "Ballast", "Compass"]);
    expect(readList(text).articles[0]?.explanation).toBe("its hooks hold it.");
    const again = asked("Answer: A\nA hook holds it.");
    expect(optionsIn(again)).toEqual(["*Anchor", "Ballast", "Compass"]);
    expect(readList(again).articles[0]?.explanation).toBe("A hook holds it.");
  });

  it("takes letters in one line, whatever stands in the next", () => {
    expect(optionsIn(asked("Answer: A C\nBoth are light."))).toEqual(["*Anchor", "Ballast", "*Compass"]);
    expect(optionsIn(asked("Antwort: A und C"))).toEqual(["*Anchor", "Ballast", "*Compass"]);
  });
});
