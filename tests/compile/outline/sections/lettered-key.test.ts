import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const asked = [1, 2, 3]
  .map((number) => `${number}. Was gilt im Fall ${number}?\n   - a) das eine\n   - b) das andere\n`)
  .join("");
const read = (key: string) => readList(`# Quiz\n\n## Fragen\n\n${asked}\n${key}`);

describe("isLetteredKey", () => {
  it.each([
    ["words of options", "## Richtig ist\n\n1. b) das andere\n2. a) das eine\n3. b) das andere\n"],
    ["letters", "## Gabarito\n\n1. B\n2. A\n3. B\n"],
    ["letters and dashes", "## Corrigé en bref\n\n1. **b - das andere**\n2. **a - das eine**\n3. b - das andere\n"],
    ["one line", "## Klucz\n\n1-B 2-A 3-B\n"],
    [
      "a table of pairs",
      "# Zum Quiz gehört\n\n| Nr. | Ja | Nr. | Ja |\n|--|--|--|--|\n| 1 | b | 3 | b |\n| 2 | a | | |\n",
    ],
    ["parts", "## Corretto\n\n### I\n\n1. b\n2. a\n\n---\n\n### II\n\n3. b\n"],
  ])("knows a list of answers by its letters, whatever its title is: %s", (_, key) => {
    const { briefs, problems } = read(key);
    expect(briefs).toEqual(["das andere", "das eine", "das andere"]);
    expect(problems).toEqual([]);
  });

  it("knows it by headings of questions that stand above the letters again", () => {
    const quiz = "#### Probe\n\n**1.** Was gilt?\n\n- **a)** das eine\n- **b)** das andere\n";
    const asked = ["Was ist ein Mast?", "Was ist ein Kiel?", "Was ist ein Bug?"];
    const list = asked.map((heading) => `## ${heading}\n\nEin Teil des Schiffs.\n\n${quiz}\n`).join("");
    const letters = asked.map((heading, at) => `### ${heading}\n\n1. **${"aba".charAt(at)})** das\n2. **b)** dies\n\n`);
    const { prompts, problems } = readList(
      `# Schiffe\n\n${list}## Lösungen\n\n*Erst antworten.*\n\n${letters.join("")}`,
    );
    expect(prompts).toEqual(asked);
    expect(problems).toEqual([expect.stringContaining("unread-answers")]);
  });

  it("knows several letters for one question", () => {
    const { problems, leftOut } = read("## Richtig ist\n\n1. a, b - beide\n2. a - das eine\n3. **b** - das andere\n");
    expect(problems).toEqual([]);
    expect(leftOut).toContainEqual(expect.stringContaining("answer-key"));
  });

  it.each([
    ["have one letter", "## C\n\n1. C: pointers\n2. C: arrays\n3. C: strings\n"],
    ["are others than the questions", "## Weiter\n\n4. a) eins\n5. b) zwei\n6. a) drei\n"],
    ["have another table", "## Punkte\n\n| Teil | Wert |\n|--|--|\n| 1 | viel |\n| 2 | mehr |\n| 3 | alles |\n"],
    ["ask", "## Weiter\n\n1. a) Wer ist es?\n2. b) Wo ist es?\n3. a) Wann ist es?\n"],
  ])("takes items for none where they %s", (_, items) => {
    expect(read(items).leftOut).not.toContainEqual(expect.stringContaining("answer-key"));
  });
});
