import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

/** Follow-ups of the first question, each with its answer if it has one, and what else is read of the list. */
function read(text: string) {
  const { prompts, articles, briefs, texts, problems } = readList(text);
  const followUps = (articles[0]?.followUps ?? []).map(({ prompt, answer }) =>
    answer === "" ? prompt : `${prompt} => ${answer}`,
  );
  return { prompts, followUps, brief: briefs[0], text: texts[0], problems };
}

describe("readFollowUps", () => {
  it("finds them in a quotation, whose label is none of them", () => {
    const bare = read(
      "1. Why do tides rise?\n   > 1. Which body pulls?\n   > 2. How often a day?\n2. What is a lagoon?\n",
    );
    expect(bare.followUps).toEqual(["Which body pulls?", "How often a day?"]);
    expect(bare.brief).toBeUndefined();
    const labelled = read(
      "1. 潮汐为什么会涨？\n\n   月球的引力。\n\n   > 追问：\n   > - 一天几次？\n2. 什么是潟湖？\n",
    );
    expect(labelled).toMatchObject({ followUps: ["一天几次？"], text: "月球的引力。" });
  });

  it.each([
    ["states something", "1. Why do tides rise?\n   > 1. The moon pulls.\n   > 2. How often a day?\n"],
    ["counts on from elsewhere", "1. Why do tides rise?\n\n   The moon.\n\n   > 7. How often a day?\n"],
    ["has words beside its list", "1. Why do tides rise?\n   > The moon pulls.\n   >\n   > - How often a day?\n"],
  ])("keeps a quotation in the answer that %s", (_, text) => {
    expect(read(text).followUps).toEqual([]);
    expect(read(text).text).toContain("How often a day?");
  });

  it.each(["**핵심답변**", "**Short answer**"])("leaves terms that ask right below %j in the answer", (label) => {
    const terms = "- **What is an ebb?**\n\n  Water that falls.\n\n- **What is a flood?**\n\n  Water that rises.\n";
    const { followUps, brief } = read(
      `### Tell me about tides.\n\n${label}\n\n${terms}\n### What is a moon?\n\nA stone.\n`,
    );
    expect([followUps, brief]).toEqual([[], "What is an ebb? Water that falls."]);
  });

  it.each(["Below are the rules of thumb for a good harbour", "以下是选择锚地时的判断"])(
    "leaves what a sentence announces in the answer: %s",
    (lead) => {
      const list = "1. Is it deep enough?\n2. Is it sheltered from the west?\n";
      const { followUps, text } = read(
        `## Where would you anchor?\n\n${lead}\n\n${list}\n## Why do tides rise?\n\nThe moon.\n`,
      );
      expect(followUps).toEqual([]);
      expect(text).toBe(`${lead}\n\n${list.trim()}`);
    },
  );

  it("takes paragraphs that count on from the number of the prompt, each with what is below it", () => {
    const { prompts, followUps, brief } = read(
      "- 3-1. Was ist eine Ebbe?\n\n  3-2. Nennen Sie die Ursache\n\n    Der Mond.\n\n  3-3. Wie lange dauert sie?\n- 4-1. Was ist ein Watt?\n",
    );
    expect(prompts).toEqual(["Was ist eine Ebbe?", "Was ist ein Watt?"]);
    expect(followUps).toEqual(["Nennen Sie die Ursache => Der Mond.", "Wie lange dauert sie?"]);
    expect(brief).toBeUndefined();
  });

  it("leaves numbered paragraphs in the answer that hardly ask", () => {
    const { followUps, text } = read(
      "1. What moves the sea?\n\n   1.1 The moon\n\n   1.2 The sun\n\n   1.3 Why not wind?\n",
    );
    expect(followUps).toEqual([]);
    expect(text).toContain("1.1 The moon");
  });

  it("reads questions and answers in turn, with labels, as follow-ups with answers", () => {
    const { followUps, text, problems } = read(
      "- **What is a reef?**\n    - Q1: Who builds it?\n    - A: Small animals.\n    - Q2: How fast?\n    - A: A finger a year.\n\n    It breaks waves.\n\n- **What is a bay?**\n\n    Water between capes.\n",
    );
    expect(followUps).toEqual(["Who builds it? => Small animals.", "How fast? => A finger a year."]);
    expect(text).toBe("It breaks waves.");
    expect(problems).toEqual([]);
  });

  it("keeps labels of questions in an answer where nothing answers them", () => {
    const { followUps } = read(
      "- **What do exams ask?**\n    - Q1: the definition\n    - Q2: a proof\n\n- **What is a bay?**\n\n    Water.\n",
    );
    expect(followUps).toEqual([]);
  });
});

const open = ["What is a sloop?", "What is a ketch?", "What is a yawl?", "Why reef?"]
  .map((prompt) => `* ${prompt}\n`)
  .join("");

describe("readFollowUps, where hardly anything is answered", () => {
  it.each([
    [
      "a question and a sentence behind it",
      "  * Your favourite rig? Only for calm days.\n",
      ["Your favourite rig? Only for calm days."],
    ],
    ["a request in another language", "  * Приведите пример парусника.\n", ["Приведите пример парусника."]],
    ["a condition and a request", "  * If so, describe it.\n", ["If so, describe it."]],
    [
      "half of them ask",
      "  * Bonus for naming a book.\n  * What happens in a gust?\n",
      ["Bonus for naming a book.", "What happens in a gust?"],
    ],
  ])("takes nested lines: %s", (_, below, expected) => {
    const { followUps, brief } = read(`* What is a mast?\n${below}${open}`);
    expect(followUps).toEqual(expected);
    expect(brief).toBeUndefined();
  });

  it("keeps what states something as the answer", () => {
    expect(read(`* What is a mast?\n  * A pole that bears sails.\n${open}`)).toMatchObject({
      followUps: [],
      brief: "A pole that bears sails.",
    });
  });

  it("keeps a link to the answer apart from what asks", () => {
    const { followUps } = read(`* What is a mast?\n  * Why of wood?\n  * [Answers](https://example.org/mast)\n${open}`);
    expect(followUps).toEqual(["Why of wood?"]);
  });

  it("is not so sure where questions are answered", () => {
    const answered = ["sloop", "ketch", "yawl"].map((name) => `* What is a ${name}?\n  * A boat.\n`).join("");
    const { followUps, brief } = read(`* What is a mast?\n  * Your favourite? Only wood.\n${answered}`);
    expect(followUps).toEqual([]);
    expect(brief).toBe("Your favourite? Only wood.");
  });

  it("takes what stands below a bullet alone that asks for its answer, up to a heading or the next", () => {
    const { followUps, text } = read(
      "### Why do tides rise?\n\nThe moon pulls.\n\n- How often a day?\n\nTwice.\n\n- Not\n- always\n\nNor daily.\n\n- Where not?\n\nIn lakes.\n\n#### Note\n\nLakes are small.\n\n### What is a moon?\n\nA stone.\n",
    );
    expect(followUps).toEqual([
      "How often a day? => Twice.\n\n- Not\n- always\n\nNor daily.",
      "Where not? => In lakes.",
    ]);
    expect(text).toBe("The moon pulls.\n\n#### Note\n\nLakes are small.");
  });

  it("leaves what stands below several bullets, or below one with an answer, where it is", () => {
    const list = (bullets: string) =>
      `### Why do tides rise?\n\nThe moon pulls.\n\n${bullets}\n\nSo it is.\n\n### What is a moon?\n\nA stone.\n`;
    expect(read(list("- How often?\n- Where?")).text).toContain("So it is.");
    expect(read(list("- How often?\n  Twice.")).text).toContain("So it is.");
  });

  it("goes on with a heading in an item in the line below it, where its sentence does", () => {
    const list = (below: string) =>
      `- ### Sails\n  - #### 1. How do you furl\n    ${below}\n  - #### 2. How do you reef?\n- ### Masts\n  - #### 3. How do you step one?\n`;
    expect(read(list("the *sail*? Give an example.")).followUps).toEqual([
      "How do you furl the *sail*? Give an example.",
      "How do you reef?",
    ]);
    expect(read(list("Roll it up.")).followUps).toEqual(["How do you furl => Roll it up.", "How do you reef?"]);
  });

  it("asks what lost the dot behind its number, and no figure", () => {
    const list = (line: string) =>
      `1. Why do tides rise?\n   > 1. Which body?\n   > 2. How often a day?\n   > ${line}\n`;
    expect(read(list("3Who knew first?")).followUps).toEqual(["Which body?", "How often a day?", "Who knew first?"]);
    expect(read(list("4 times, or not?")).followUps).toEqual(["Which body?", "How often a day? => 4 times, or not?"]);
  });

  it.each(["### 꼬리 질문 대비", "### Possible follow-ups", "### 延伸追问", "### Posibles preguntas de seguimiento"])(
    "takes what stands below %j, without quotation marks and with what an arrow answers",
    (label) => {
      const list = '- "How often a day?"\n  → Twice.\n  → Not in lakes.\n- "Where not?" → In lakes.\n';
      const { followUps, text } = read(
        `## Why do tides rise?\n\nThe moon pulls.\n\n${label}\n${list}\n## What is a moon?\n\nA stone.\n`,
      );
      expect(followUps).toEqual(["How often a day? => Twice.\n→ Not in lakes.", "Where not? => In lakes."]);
      expect(text).toBe("The moon pulls.");
    },
  );

  it.each(["**常见追问与回答：**", "**可能追问与简短回答：**", "**Follow-ups and answers:**"])(
    "takes questions and answers with labels below %j",
    (label) => {
      const pair = (asked: string, said: string) => `- **问：** ${asked}  \n  **答：** ${said}  \n`;
      const { followUps, text } = read(
        `## Why do tides rise?\n\nThe moon pulls.\n\n${label}  \n${pair("How often a day?", "Twice.")}${pair("Where not?", "In lakes.")}\n## What is a moon?\n\nA stone.\n`,
      );
      expect(followUps).toEqual(["How often a day? => Twice.", "Where not? => In lakes."]);
      expect(text).toBe("The moon pulls.");
    },
  );

  it("takes what ends a quotation and says that it is asked next, but nothing behind the quotation for its answer", () => {
    const quote = (...lines: readonly string[]) => lines.map((line) => `> ${line}\n`).join(">\n");
    const below = (lines: string) =>
      `## Why do tides rise?\n\n${lines}\nSeen from the shore.\n\n## What is a moon?\n\nA stone.\n`;
    const asked = read(below(quote("**In short:** The moon pulls.", "**Follow-up:** How often a day?")));
    expect(asked).toMatchObject({
      followUps: ["How often a day?"],
      text: "> **In short:** The moon pulls.\n\nSeen from the shore.",
    });
    const topic = quote("**In short:** The moon pulls.", "**Follow-up:** how often, how high.");
    expect(read(below(topic)).followUps).toEqual([]);
  });

  it("keeps an arrow that only asks on", () => {
    const list = "- Who pulls? → How often?\n- And where?\n";
    const { followUps } = read(`1. Why do tides rise?\n   ${list.replace("\n", "\n   ")}2. What is a moon?\n`);
    expect(followUps).toEqual(["Who pulls? → How often?", "And where?"]);
  });
});
