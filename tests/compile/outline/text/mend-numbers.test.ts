import { describe, expect, it } from "vitest";
import { mendNumbers } from "../../../../src/compile/outline/text/mend-numbers.js";

describe("mendNumbers", () => {
  it.each([
    ["1. Why?\n\n2 What is a keel?\n\n3. How?\n", "1. Why?\n\n2.What is a keel?\n\n3. How?\n"],
    ["### 1. Why?\n\n### 2 What?\n\n### 3: How?\n", "### 1. Why?\n\n### 2.What?\n\n### 3: How?\n"],
    ["**Q1. Why?**\n\n**Q2 What?**\n\n**Q3. How?**\n", "**Q1. Why?**\n\n**Q2.What?**\n\n**Q3. How?**\n"],
    ["1、什么？\n2 、为何？\n3.如何？\n4、哪些？\n", "1、什么？\n2、 为何？\n3、如何？\n4、哪些？\n"],
    ["1、什么？\n2、为何？\n3.如何？\n4.哪些？\n", "1、什么？\n2、为何？\n3、如何？\n4、哪些？\n"],
    ["1. 什么？\n\n2。为何？\n\n3, 如何？\n\n4. 哪些？\n", "1. 什么？\n\n2.为何？\n\n3. 如何？\n\n4. 哪些？\n"],
  ])("sets a number off as those around it: %j", (text, mended) => {
    expect(mendNumbers(text)).toBe(mended);
  });

  it.each([
    // Points of an answer count from one, or with the mark of other questions.
    "1. Why?\n\n1) One.\n2) Two.\n3) Three.\n\n4. How?\n",
    "1. Why?\n1、One.\n2、Two.\n\n2. What?\n1、One.\n2、Two.\n\n3. How?\n",
    "1. Why?\n\n2. How?\n\n1) One.\n2) Two.\n3) Three.\n\n4. What?\n\n5. Which?\n\n6. Who?\n\n7) is one of them.\n",
    // Nothing is missing there.
    "1. Why?\n\n2 What is a keel?\n\n2. How?\n",
    "1. Why?\n\n3 years pass.\n\n3. How?\n",
    "1. Why?\n\n2 years pass.\n\n3. How?\n",
    "1. What came first?\n\nIn the years\n2 Boats sailed,\n\n3. What came next?\n",
    "```\n1. Why?\n2 What?\n3. How?\n```\n",
  ])("leaves other numbers alone: %j", (text) => {
    expect(mendNumbers(text)).toBe(text);
  });
});
