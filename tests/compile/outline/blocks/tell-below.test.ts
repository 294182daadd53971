import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const briefOf = (prompt: string, answer: string) =>
  readList(`## 1. ${prompt}\n\n${answer}\n\n## 2. Why?\n\nSo.\n`).briefs[0];

describe("tellBelow", () => {
  it.each([
    [
      "names of parts below a line that counts them",
      "Which kinds of sails are there?",
      "There are two main kinds of sails.\n\n### Square sails\n\nThey hang across.\n\n### Lateen sails\n\nThey stand along.",
      "Square sails; Lateen sails",
    ],
    [
      "code below a line that leads to it",
      "How do you list the harbours?",
      "We can use below command -\n\n```sh\nharbours list\n```\n\nIt may take a while.",
      "harbours list",
    ],
    [
      "what stands below code that only opens others",
      "How do you sort harbours?",
      "Here is an example of it.\n\n```py\ndef sort(harbours):\n```\n\nIt sorts them by depth.",
      "It sorts them by depth.",
    ],
    [
      "what is not called by numbers",
      "How do you sail?",
      "There are two ways.\n\n### Step 1\n\nHoist.\n\n### Step 2\n\nGo.",
      "There are two ways.",
    ],
  ])("tells %s", (_, prompt, answer, brief) => {
    expect(briefOf(prompt, answer)).toBe(brief);
  });
});
