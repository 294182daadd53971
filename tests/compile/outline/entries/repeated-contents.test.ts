import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const contents = (...items: string[]) =>
  `# Boats\n\n# Contents\n\n${items.map((item) => `- ${item}\n`).join("")}\n# Questions\n\n`;
const answers = (...titles: string[]) => titles.map((title) => `## ${title}\n\nA part.\n\n`).join("");
const problemsOf = (text: string) => readList(text).problems.filter((problem) => !problem.startsWith("missing-id"));

const asked = ["What is a keel?", "What is a mast?", "What is a sail?", "What is a hatch?"];
const counted = asked.map((prompt, at) => `${at + 1}. ${prompt}`);

describe("leaveOutRepeatedContents", () => {
  it("reads headings among questions that ask nothing, but that contents of questions name", () => {
    const text = `${contents(...asked, "Steering with a rudder")}${answers(...counted, "Steering with a rudder", "5. What is a rib?")}`;
    expect(readList(text).prompts).toEqual([...asked, "Steering with a rudder", "What is a rib?"]);
    expect(problemsOf(text)).toEqual([]);
  });

  it("leaves its answer to a heading behind items that have none", () => {
    const items = ["What is a rib?", "What is a bitt?", "What is a cleat?", "What is a yard?"];
    const text = `${contents(...asked, "The rudder")}${answers(...counted)}# Deck\n\n${items.map((item) => `- ${item}\n`).join("")}\n## The rudder\n\nIt steers.\n`;
    const { prompts, briefs } = readList(text);
    expect([prompts.at(-1), briefs.at(-1)]).toEqual(["The rudder", "It steers."]);
  });

  it.each([
    ["asks more", "How do you reef the main sail of a sloop?", "How do you reef the main sail of a sloop in a storm?"],
    ["asks their beginning", "How do you reef the main sail? And why so early?", "How do you reef the main sail?"],
  ])("says nothing of words in the contents where a heading %s", (_, item, heading) => {
    expect(problemsOf(`${contents(...asked, item)}${answers(...asked, heading)}`)).toEqual([]);
    const [problem, ...others] = problemsOf(`${contents(...asked, item)}${answers(...asked, "How do you row?")}`);
    expect([problem, others]).toEqual(["unread-question 9:1", []]);
  });

  it("takes what a heading has with the same label and number for named, in whatever words, among links that lead nowhere", () => {
    const links = asked.map((text, at) => `* [Q${at + 1}: ${text}]()\n`).join("");
    const below = ["What is the keel of a boat?", ...asked.slice(1)];
    const headings = below.map((text, at) => `## Q${at + 1}: ${text}\n\nA part.\n\n`).join("");
    const { prompts, titles } = readList(`# Boats\n\n## Parts\n${links}\n# The parts\n\n${headings}`);
    expect(prompts).toEqual(below);
    expect(titles).toEqual(["The parts"]);
  });
});
