import { expect, it } from "vitest";
import { optionsIn } from "../read-list.js";

const listOf = (prompt: string, below: string) =>
  `## ${prompt}\n\n${below}\n\n## What is a sloop?\n\nA boat with one mast.\n`;

it.each([
  ["Which rope holds the boat?", "- The painter — correct\n- The sheet — wrong", ["*The painter", "The sheet"]],
  ["How do you stop a boat?", "- A. Anchor (correct)\n- B. Oars (wrong)", ["*Anchor", "Oars"]],
  ["Which is a knot?", "Choose one:\n\n- Bowline (correct)\n- Jib (wrong)", ["*Bowline", "Jib"]],
])("reads options of %j", (prompt, below, options) => {
  expect(optionsIn(listOf(prompt, below))).toEqual(options);
});

it.each([
  ["How do you coil a rope?", "- `left` — wrong\n- `right` — correct"],
  ["Explain how to name a boat.", "- `The Sloop` – wrong\n- `Sloop` – correct"],
  [
    "Which names may a boat have?",
    "Letters, but no digit first:\n\n- `jib1` — correct\n- `1jib` — wrong\n- `jib` — correct",
  ],
])("leaves right and wrong examples in the answer to %j", (prompt, below) => {
  expect(optionsIn(listOf(prompt, below))).toEqual([]);
});
