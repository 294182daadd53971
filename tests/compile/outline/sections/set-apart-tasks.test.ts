import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const questions = "## Questions\n\n- What is a keel?\n- What is a jib?\n- What is a mast?\n- What is a stay?\n\n";

describe("setApartTasks", () => {
  it.each([
    ["## My plan", "- [ ] Read chapter 2\n- [x] Write a summary\n- [ ] Explain it to a friend"],
    ["## TODO", "- [ ] Write answers\n- [ ] How do we explain reefs?"],
    ["## 待办", "- [ ] 补充答案\n- [ ] 怎么解释？"],
  ])("leaves out and tells what is there to be ticked off: %s", (title, tasks) => {
    for (const list of [
      `# Boats\n\n${questions}${title}\n\n${tasks}\n`,
      `# Boats\n\n${title}\n\n${tasks}\n\n${questions}`,
    ]) {
      const { prompts, problems } = readList(list);
      expect(prompts).toHaveLength(4);
      expect(problems.filter((problem) => problem.startsWith("section-without-questions"))).toHaveLength(1);
    }
  });

  it.each([
    // They ask.
    ["## Revision", "- [ ] What is a reef?\n- [ ] What is a boom?"],
    // They have no boxes.
    ["## Topics", "- Explain reefs\n- Describe the boom"],
    // They are answered.
    ["## Revision", "- [ ] Explain reefs\n  - They make sails smaller.\n- [ ] Describe the boom"],
  ])("leaves others what they are: %s", (title, tasks) => {
    expect(readList(`# Boats\n\n${questions}${title}\n\n${tasks}\n`).prompts).toHaveLength(6);
  });

  it("leaves topics with boxes where the others have some, too", () => {
    const boxed = questions.replaceAll("- ", "- [ ] ");
    expect(readList(`${boxed}## Topics\n\n- [ ] Explain reefs\n- [ ] Write about booms\n`).prompts).toHaveLength(6);
  });
});
