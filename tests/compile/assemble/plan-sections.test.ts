import { describe, expect, it } from "vitest";
import { compile, told } from "./compile-texts.js";

const question = (id: string) => `1. What is ${id}? {#${id}}\n\n`;

describe("planSections", () => {
  it("joins sections of one id in several files, and reports a second one in a file", () => {
    const one = { "a.md": `## A {#a}\n\n${question("x")}`, "b.md": `## More {#a}\n\n${question("y")}` };
    const joined = compile(one);
    expect(joined.problems).toEqual([]);
    expect(joined.data.sections).toMatchObject([{ id: "a", title: "A", questionCount: 2 }]);
    const twice = compile({
      "a.md": `## A {#a}\n\n${question("x")}## B {#b}\n\n${question("y")}## A {#a}\n\n${question("z")}`,
    });
    expect(twice.data.questions.map(({ id, section }) => `${section}/${id}`)).toEqual(["a/x", "a/z", "b/y"]);
    expect(twice.problems.map(told)).toEqual([
      'duplicate-section a.md:9:1 The section "a" already begins at a.md:1:1. Join the two, or give this one another id.',
    ]);
  });

  it("tells sections of one title apart by their file, and then by their order", () => {
    const section = "## A\n\n";
    const ids = (files: Readonly<Record<string, string>>) => compile(files).data.sections.map(({ id }) => id);
    const b = { "b.md": `${section}${question("z")}` };
    const both = ids({ "a.md": `${section}${question("x")}${section}${question("y")}`, ...b });
    expect(new Set(both).size).toBe(3);
    // The first keeps its id when a second comes.
    expect(ids({ "a.md": `${section}${question("x")}`, ...b })).toEqual([both[0], both[2]]);
  });

  it("names sections of one title by the headings above them, and asks for ids that tell them apart", () => {
    const part = (id: string) => `### Basics\n\n${question(id)}`;
    const { data, problems } = compile({ "a.md": `# Boats\n\n## Rigs\n\n${part("x")}## Hulls\n\n${part("y")}` });
    expect(data.sections.map(({ title }) => title)).toEqual(["Rigs: Basics", "Hulls: Basics"]);
    expect(problems.map(({ suggestion }) => suggestion)).toEqual([
      expect.stringContaining("{#rigs-basics}"),
      expect.stringContaining("{#hulls-basics}"),
    ]);
  });

  it("takes the name of a file for a section without a heading", () => {
    const { data, problems } = compile({ "caching.md": question("x") });
    expect(problems).toEqual([]);
    expect(data.sections).toMatchObject([{ id: "caching", title: "caching" }]);
  });

  const sections = "- id: locks\n  title: Mutual exclusion\n- id: caches\n  title: Caches\n";

  it.each([
    ["id", "## A {#caches}", "caches"],
    ["title", "## mutual-exclusion", "locks"],
    ["number", "## 2. Something", "caches"],
  ])("finds its entry in sections.yaml by %s", (_, heading, id) => {
    const { data, problems } = compile({ "a.md": `${heading}\n\n${question("x")}`, "sections.yaml": sections });
    expect(problems).toEqual([]);
    expect(data.sections.map((section) => section.id)).toEqual([id]);
  });

  it.each([
    ["an id", "## A {#lock}", 'has no section "lock". Known are locks, caches. Did you mean "locks"?'],
    ["a title", "## Cache", 'has no section "Cache". Known are locks, caches. Did you mean "Caches"?'],
    ["nothing near", "## Kernels", 'has no section "Kernels". Known are locks, caches. Add it to sections.yaml.'],
  ])("reports a section that is not there, and advises by %s", (_, heading, words) => {
    const { problems } = compile({ "a.md": `${heading}\n\n${question("x")}`, "sections.yaml": sections });
    expect(problems.map(told)).toEqual([`unknown-section a.md:1:1 sections.yaml ${words}`]);
  });

  it("asks for ids of sections and questions that have none, where they can be written", () => {
    const text = "## Caches\n\n1. What is a cache?\n2. What is an index?\n";
    const { problems, edits } = compile({ "a.md": text });
    expect(problems.map(told)).toEqual([
      'missing-id a.md:1:1 The section "Caches" has no id; the one it has for now changes with its title. ' +
        "Write {#caches} behind it, or run check --fix.",
      "missing-id a.md:3:4 This question has no id; the one it has for now changes with its words. " +
        "Write {#cache} behind it, or run check --fix.",
      "missing-id a.md:4:4 This question has no id; the one it has for now changes with its words. " +
        "Write {#index} behind it, or run check --fix.",
    ]);
    expect(edits.map(({ line, column, insert }) => `${line}:${column}${insert}`)).toEqual([
      "1:10 {#caches}",
      "3:20 {#cache}",
      "4:21 {#index}",
    ]);
    // A list with a sidecar is not to be edited.
    const beside = compile({ "a.md": text, "a.meta.yaml": '"1.1": { id: cache }\n' });
    expect(beside.problems.map(told)).toEqual([
      'missing-id a.md:1:1 The section "Caches" has no id; the one it has for now changes with its title. ' +
        "Give it one in sections.yaml, such as caches.",
      "missing-id a.md:4:4 This question has no id; the one it has for now changes with its words. " +
        "Give it an id in the sidecar, such as index.",
    ]);
    expect(beside.edits).toEqual([]);
  });
});
