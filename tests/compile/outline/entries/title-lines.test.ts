import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const sail = "1) What is a jib?\n\n2) What is a reef?\n\n3) What is a mast?\n\n4) Who steers?\n";
const deck = "1) What is a bow?\n\n2) What is a stern?\n\n3) Describe the hull!\n";
const crew = "1) Who cooks?\n\n2) Who stands watch?\n\n3) Who mends sails?\n";

describe("readTitleLines", () => {
  it("reads the line at the margin below the last question of a group as the title of the next", () => {
    const { titles, prompts, briefs } = readList(`${sail}Deck and hull\n\n${deck}Crew (all)\n\n${crew}`);
    expect(titles).toEqual(["a", "Deck and hull", "Crew (all)"]);
    expect(prompts).toHaveLength(10);
    expect(prompts[3]).toBe("Who steers?");
    expect(briefs.every((brief) => brief === undefined)).toBe(true);
  });

  it("leaves answers in the next line alone, and the only one of a list", () => {
    const answered = "1) What is a jib?\nA sail\n\n2) What is a reef?\nA fold\n\n3) Who steers?\nThe helmsman\n";
    expect(readList(answered)).toMatchObject({ titles: ["a"], briefs: ["A sail", "A fold", "The helmsman"] });
    const one = `${sail}The helmsman\n\n5) What is a bow?\n\n6) What is a stern?\n`;
    expect(readList(one)).toMatchObject({ titles: ["a"], prompts: { length: 6 } });
  });
});
