import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const item = (question: string, explanation: string) => `### ${question}\n\n- [ ] keel\n- [x] sail\n\n${explanation}\n`;
const explained = (...items: readonly string[]) =>
  readList(items.join("\n")).articles.map((article) => article?.explanation);

describe("dropOpeningName", () => {
  it("takes the name of an explanation off, in whatever language most have it", () => {
    expect(
      explained(
        item("Which pulls?", "**Begründung:** Es zieht."),
        item("Which is of cloth?", "**Begründung**: Aus Tuch."),
        item("Which is up?", "**Begründung:** Es ist oben."),
      ),
    ).toEqual(["Es zieht.", "Aus Tuch.", "Es ist oben."]);
    expect(explained(item("Which pulls?", "**Explanation:** It pulls."))).toEqual(["It pulls."]);
  });

  it.each([
    ["Explanation:\n\n- It pulls.", "- It pulls."],
    ["解析：它拉船。", "它拉船。"],
    ["Output: It pulls.", "Output: It pulls."],
  ])("takes a name without marks off where it names nothing else: %j", (written, explanation) => {
    expect(explained(item("Which pulls?", written))).toEqual([explanation]);
  });

  it("takes it off in the paragraph of the key, below the words of the option", () => {
    const text = "### Which pulls?\n\na) keel\nb) sail\n\n**Answer:** b) sail\n**Explanation:** It has `cloth`.\n";
    expect(readList(text)).toMatchObject({ briefs: ["sail"], articles: [{ explanation: "It has `cloth`." }] });
    expect(explained(text.replace(" sail\n**E", "\n**E"))).toEqual(["It has `cloth`."]);
  });

  it("keeps names of parts, and words that one explanation begins with", () => {
    const parts = "**Right:** It pulls.\n\n**Wrong:** It does not.";
    expect(explained(item("a?", parts), item("b?", parts), item("c?", parts))).toEqual([parts, parts, parts]);
    expect(explained(item("Which pulls?", "**Wind:** It pulls."))).toEqual(["**Wind:** It pulls."]);
    expect(explained(item("a?", "**It** is."), item("b?", "**It** is."), item("c?", "**It** is."))[0]).toBe(
      "**It** is.",
    );
  });
});
