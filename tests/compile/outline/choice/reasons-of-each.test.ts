import { describe, expect, it } from "vitest";
import { optionsIn, readList } from "../read-list.js";

const first = "## 1. Which one floats?\n\n";
const second = "\n## 2. Which one sinks?\n\n- A. cork\n- B. lead\n\nAnswer: B\n";

describe("partReasons", () => {
  it.each([
    [
      "lines",
      "- **A) cork**  \n  *Explanation:* It is light.\n- B) lead  \n  *Explanation:* It is heavy.\n- C) gold  \n  *Explanation:* So is this.\n",
    ],
    [
      "items",
      "- A) cork\n  - Explicación: pesa poco.\n- B) lead\n  - Explicación: pesa mucho.\n- C) gold\n\nAnswer: A\n",
    ],
    ["paragraphs", "- [x] cork\n\n  解析：它很轻。\n\n- [ ] lead\n\n  解析：它很重。\n\n- [ ] gold\n"],
  ])("takes what explains options in %s off them", (_, options) => {
    const { articles } = readList(first + options + second);
    expect(optionsIn(first + options + second)).toEqual(["*cork", "lead", "gold"]);
    expect(articles[0]?.explanation).toMatch(/light|poco|轻/);
  });

  it("leaves what stands below an option and explains nothing with it", () => {
    const options = "- A)\n  ```js\n  1 + 1\n  ```\n- B)\n  ```js\n  2 + 2\n  ```\n\nAnswer: A\n";
    expect(optionsIn(first + options + second)[0]).toContain("1 + 1");
  });
});
