import { describe, expect, it } from "vitest";
import { mendComments } from "../../../../src/compile/outline/text/mend-comments.js";
import { readList } from "../read-list.js";

const asked = "## What is a keel?\n\nA fin.\n\n## What is a jib?\n\nA sail.\n\n## What is a mast?\n\nA pole.\n\n";

describe("mendComments", () => {
  it.each([
    "# sort it\nkeels.sort()\n",
    "keels = []\n# nothing yet\n",
    "# by name\nfind . -name keel\n",
    "# first\n# then\nfor keel in keels:\n    print(keel)\n",
    "@timed\n# slow\ndef sail():\n    pass\n",
    "```\na\n```\n\n# 3) again\n\n```\nb\n```\n",
  ])("keeps a comment in the answer above it: %j", (code) => {
    const list = `${asked}${code}`;
    expect(mendComments(list)).toHaveLength(list.length);
    const { prompts, texts } = readList(list);
    expect(prompts).toEqual(["What is a keel?", "What is a jib?", "What is a mast?"]);
    expect(texts.at(-1)).toBe(`A pole.\n\n${code.trimEnd()}`);
  });

  it("keeps a step that counts on from one without a blank, whatever other headings there are", () => {
    const steps = "#1) load\n```\na\n```\n\n#2) split\n```\nb\n```\n\n# 3)store\n```\nc\n```";
    const { titles, prompts, texts } = readList(
      `# Sailing\n\n${asked}${steps}\n\n# Rigging\n\n## What is a stay?\n\nA rope.\n`,
    );
    expect(titles).toEqual(["Sailing", "Rigging"]);
    expect(prompts).toHaveLength(4);
    expect(texts[2]).toBe(`A pole.\n\n${steps}`);
  });

  it.each([
    "# Rigging\n\nkeels.sort()\n",
    "# Rigging\nAll about ropes, and how they hold (or do not).\n",
    "# rigging\ndocker is a tool for harbours\n",
    "```\na\n```\n\n# Rigging\n\n```\nb\n```\n",
    "# Rigging\n\n# Sails\n\n#2) split\n```\na\n```\n\n# 4) store\n\n```\nb\n```\n",
    "```sh\n# sort it\nsort keels.txt\n```\n",
    "# What does it print?\nprint(keel)\n",
  ])("leaves a heading what it is: %j", (text) => {
    expect(mendComments(`${asked}${text}`)).toBe(`${asked}${text}`);
  });

  it("leaves headings of code where nothing else asks, and where they are the questions", () => {
    const titles = "# Reverse a list\nkeels.reverse()\n\n# Sort a list\nkeels.sort()\n";
    const questions = "# What is a keel?\n\n# What is a jib?\n\n# What is a mast?\n\n# Sort a list\nkeels.sort()\n";
    expect(mendComments(titles)).toBe(titles);
    expect(mendComments(questions)).toBe(questions);
  });
});
