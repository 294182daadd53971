import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const answered = "- What is a keel?\n  - A beam below.\n- What is a boom?\n  - A spar.\n";
const bare = "- What is a keel?\n- What is a boom?\n- What is a jib?\n";
const first = (text: string) => {
  const { briefs, marked } = readList(text);
  return { brief: briefs[0], terms: marked[0]?.split("\n\n")[1] };
};

describe("asksAboutTerms", () => {
  it.each([
    ["Explain the following:", "  - Port\n  - `starboard`\n"],
    ["Erklären Sie die folgenden Begriffe:", "  - Backbord\n  - Steuerbord\n"],
    ["请解释以下术语：", "  - 左舷\n  - 右舷\n"],
    ["Describe how a ship is steered, including:", "  - Rudder\n  - Tiller\n"],
  ])("leaves %j open: the names are asked about", (prompt, points) => {
    const { brief, terms } = first(`- ${prompt}\n${points}${answered}`);
    expect(brief).toBeUndefined();
    expect(terms?.split("\n")).toHaveLength(2);
  });

  it.each([
    ["the points say something", "Explain the following:", "  - Port: the left side\n  - Starboard: the right side\n"],
    ["they are sentences", "Explain the following:", "  - Port is left.\n  - Starboard is right.\n"],
    ["nothing names what is below", "Name the sides:", "  - Port\n  - Starboard\n"],
  ])("takes the list for the answer where %s", (_, prompt, points) => {
    expect(first(`- ${prompt}\n${points}${answered}`).brief).toBeDefined();
  });

  it("needs a colon alone where nothing else is answered", () => {
    expect(first(`- Tell these apart:\n  - Port\n  - Starboard\n${bare}`).brief).toBeUndefined();
    expect(first(`- Sides of a ship\n  - Port\n  - Starboard\n${bare}`).brief).toBe("Port; Starboard");
  });
});
