import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readOutline } from "../../../../src/compile/outline/read-outline.js";
import { readList } from "../read-list.js";

const folder = new URL("../outlines/", import.meta.url);
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => readFileSync(new URL(name, folder), "utf8").replace(/^\uFEFF/, ""));

/** Writes `{#x}` at every place that a reading gives for an id, from the last to the first. */
function writeIds(text: string): string {
  const { sections } = readOutline({ path: "a.md", text });
  const places = sections.flatMap(({ idPlace, questions }) => [
    idPlace,
    ...questions.map((question) => question.idPlace),
  ]);
  const lines = text.split("\n");
  for (const [index, place] of [...places.entries()].reverse()) {
    if (place === undefined) continue;
    const line = lines[place.line - 1] ?? "";
    lines[place.line - 1] = `${line.slice(0, place.column - 1)} {#x-${index}}${line.slice(place.column - 1)}`;
  }
  return lines.join("\n");
}

describe("readSection", () => {
  it.each([
    ...fixtures,
    "## A\n\n1. What?\n   - That.\n2. Why?  \n   So.\n3. How\\\n   Thus.\n",
    "## A ##\n\n### What? ###\n\n### Why?\n",
    "A\n---\n\n- **What?**\n- **Why?** So.\n- How<br>Thus.\n- [ ] Who? <!-- hard -->\n",
    "# T\n\n**What?**\nThat.\n\n**Why?** 👶\n\nSo.\n",
    "# T\n\nQ: What?\nA: That.\n\nQ2. Why?\n",
    "## A\n\n1. ### What?\n\n   That.\n2. Explain what it is and why\n   it is so\n",
    "## 一、推理（2问）\n１）什么？\n２）为什么？\n因为。\n",
    "## 基础\n- 1. 什么？\n- 2. 为什么？\n",
  ])("gives places for ids that change nothing but the ids: %j", (text) => {
    const before = readOutline({ path: "a.md", text });
    const after = readOutline({ path: "a.md", text: writeIds(text) });
    const wordsOf = (draft: typeof before) =>
      draft.sections.map(({ title, questions }) => [
        title,
        ...questions.map(({ prompt, answer }) => [prompt, answer?.text]),
      ]);
    expect(wordsOf(after)).toEqual(wordsOf(before));
    const idsOf = (draft: typeof before) =>
      draft.sections.flatMap(({ id, questions }) => [id, ...questions.map((question) => question.id)]);
    const placesOf = before.sections.flatMap(({ idPlace, questions }) => [
      idPlace,
      ...questions.map((question) => question.idPlace),
    ]);
    expect(idsOf(after)).toEqual(idsOf(before).map((id, index) => (placesOf[index] === undefined ? id : `x-${index}`)));
    // Ids are the answer to the one warning that they take away: what has an id is meant as a question.
    const codesOf = (draft: typeof before) =>
      draft.problems.map(({ code }) => code).filter((code) => code !== "looks-like-no-list");
    expect(codesOf(after)).toEqual(codesOf(before));
  });

  it("names a section without a heading after the file", () => {
    const [section] = readOutline({ path: "notes/rag.zh.md", text: "1. What?\n" }).sections;
    expect(section).toMatchObject({ title: "rag.zh", place: { line: 1, column: 1 } });
    expect(section).not.toHaveProperty("idPlace");
  });

  it("gives places whose text is the text of the object", () => {
    const text = "## A\n1) 什么是 `KV` 缓存？\n- **历史**的键和值。\n2)  What is `a`?\n";
    const lines = text.split("\n");
    const questions = readOutline({ path: "a.md", text }).sections.flatMap((section) => section.questions);
    const at = ({ line, column }: { line: number; column: number }) => lines[line - 1]?.slice(column - 1);
    expect(questions.map(({ place }) => at(place))).toEqual(["什么是 `KV` 缓存？", "What is `a`?"]);
    expect(questions.map(({ answer }) => answer && at(answer.place))).toEqual(["历史**的键和值。", undefined]);
  });

  const below = (title: string, text: string) => `#### ${title}\n\n${text}\n\n`;
  const titled =
    below("Globals", "Why are globals evil?") +
    below("Locks", "(Why do locks block?)") +
    below("Rings", "“Why round?”");

  it.each([
    ["Heaps", "Are they “trees?” Or not?"],
    ["Design vs Architecture", "How do the two differ?"],
    ["Design vs Architecture", "(How do the two differ?)"],
  ])("takes what asks below titles for the prompts: %s, %s", (title, text) => {
    const { prompts, briefs } = readList(titled + below(title, text));
    expect(prompts).toEqual(["Why are globals evil?", "(Why do locks block?)", "“Why round?”", text]);
    expect(briefs).toEqual([undefined, undefined, undefined, undefined]);
  });

  it.each([
    ["Why are heaps fast?", "They are trees."],
    ["Why are heaps fast?", "Are they not trees?"],
    ["Design vs Architecture", "Is there one? It depends."],
  ])("takes what answers below a heading among them for its answer: %s, %s", (title, text) => {
    const { prompts, texts } = readList(titled + below(title, text));
    expect([prompts[3], texts[3]]).toEqual([title, text]);
  });

  it.each([
    ["a remark", "Also prepare a task:", undefined],
    ["the next page", "> **Next:** [Rigging](rigging.md)", undefined],
    ["an answer that says so", "**Answer:** With a tiller.", "With a tiller."],
  ])("reads behind a list of open questions, beside one with answers: %s", (_, below, brief) => {
    const open = ["What is a jib?", "What is a keel?", "Why reef?", "Who steers?", "How do you steer?"];
    const text = `## Sails\n\n${open.map((asked, at) => `${at + 1}. ${asked}\n`).join("")}\n${below}\n\n## Hulls\n\n1. What is a bow?\n\n   The front.\n\n2. What is a stern?\n\n   The back.\n`;
    const { prompts, briefs } = readList(text);
    expect(prompts).toEqual([...open, "What is a bow?", "What is a stern?"]);
    expect(briefs.slice(3)).toEqual([undefined, brief, "The front.", "The back."]);
  });
});
