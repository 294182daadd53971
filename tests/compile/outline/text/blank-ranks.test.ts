import { describe, expect, it } from "vitest";
import { blankRanks } from "../../../../src/compile/outline/text/blank-ranks.js";

const list = (label: readonly string[]) =>
  label.map((each, at) => `### ${at + 1}. What is it?\n${each}\n\nA sail.\n`).join("\n");
const behind = (label: readonly string[]) =>
  label.map((each, at) => `**${at + 1}. What is it?** ${each}\n\nA sail.\n`).join("\n");

describe("blankRanks", () => {
  it.each([
    [["**Level:** Mid", "**Level:** Senior", "**Level:** Mid"]],
    [["*Difficulty: Easy | Company: Ahoy*", "*Difficulty: Easy*", "*Difficulty: Hard*"]],
    [["难度：★★", "难度：★", "难度：★★★"]],
    [["⭐⭐", "⭐", "⭐⭐⭐"]],
    [["`Easy` `Google`", "`Medium`", "`Hard`"]],
    [["**Topic:** sails", "**Topic:** sails", "**Topic:** hulls", "**Topic:** hulls", "**Topic:** sails"]],
  ])("blanks %j below prompts", (labels) => {
    const { text, lines } = blankRanks(list(labels));
    expect(text).toBe(list(labels.map((each) => " ".repeat(each.length))));
    expect(lines).toEqual(labels.map((_, at) => at * 5 + 2));
  });

  it.each([
    [["**Type:** square", "**Type:** lateen", "**Type:** gaff"]],
    [["`jib`", "`jib`", "`reef`", "`jib`", "`reef`"]],
    [["True", "False", "True"]],
    [["**Source:** Ahoy", "**Source:** Ahoy", "**Source:** Ahoy", "**Source:** Ahoy", "**Source:** Ahoy"]],
    [["**Frequency:** daily", "**Frequency:** once a watch", "**Frequency:** at each tide"]],
    [["**Frequency:** $1/T$", "**Frequency:** $1/T$", "**Frequency:** $1/T$"]],
    [["**Company:** Ahoy is a company.", "**Company:** Shanty is a company.", "**Company:** So is this."]],
  ])("leaves %j below prompts", (labels) => {
    expect(blankRanks(list(labels))).toEqual({ text: list(labels), lines: [] });
  });

  it.each([
    [["[Ahoy, Shanty]", "[Ahoy]", "[Yare]", "[Yare]"]],
    [["【字节】", "【某厂】", "【阿里】"]],
    [["*(Google)*", "*(Amazon)*", "*(Meta)*"]],
    [["`Easy`", "`Hard`", "⭐⭐"]],
  ])("blanks %j behind prompts in bold", (labels) => {
    const { text, lines } = blankRanks(behind(labels));
    expect(text).toBe(behind(labels.map((each) => " ".repeat(each.length))));
    expect(lines).toEqual([]);
  });

  it.each([
    [["[yes]", "[no]", "[yes]"]],
    [["[A]", "[B, C]", "[D]"]],
    [["[1]", "[2]", "[3]"]],
    [["`jib`", "`reef`", "`boom`"]],
    [["(in short)", "(of ships)", "(in winds)"]],
    // Answers, above what is told of them.
    [["[Lima]", "[Santiago]", "[Havana]", "[Quito]"]],
    [["[O(log n)]", "[O(n)]", "[O(log n)]", "[O(n)]"]],
    [["[jib]", "[reef]", "[jib]", "[reef]"]],
  ])("leaves %j behind prompts in bold", (labels) => {
    expect(blankRanks(behind(labels)).text).toBe(behind(labels));
  });

  it("leaves headings, which hold what stands below them", () => {
    const text = ["Google", "Meta", "Amazon"].map((name) => `## Company: ${name}\n\n### Why?\n\nSo.\n\n`).join("");
    expect(blankRanks(text).text).toBe(text);
  });

  it("leaves what is bold in answers, and what stands in code", () => {
    const text =
      "### What?\n\n- **Sail** (Google)\n- **Mast** (Meta)\n- **Keel** (Amazon)\n\n```\n**Level:** Mid\n```\n";
    expect(blankRanks(text).text).toBe(text);
  });

  it("takes no label for one that answers alone, or what the prompt asks for", () => {
    const alone = list(["*Google*", "*Meta*", "*Amazon*"]).replaceAll("\n\nA sail.", "");
    expect(blankRanks(alone).text).toBe(alone);
    const who = behind(["(Google)", "(Meta)", "(Amazon)"]).replaceAll("What is", "Who made");
    expect(blankRanks(who).text).toBe(who);
    const kind = list(["A", "B", "A", "B", "A"].map((each) => `**Type:** Class ${each}`));
    expect(blankRanks(kind).lines).toHaveLength(5);
    const asked = kind.replaceAll("What is", "Which type is");
    expect(blankRanks(asked).text).toBe(asked);
  });

  it("takes how hard questions are where they have no answer", () => {
    const open = list(["*Easy*", "*Hard*", "*Easy*"]).replaceAll("\n\nA sail.", "");
    expect(blankRanks(open).lines).toEqual([2, 5, 8]);
  });

  it("takes of words in italics only those that are told", () => {
    const text = list(["*Easy*", "*Hard*", "*Easy*", "*Sails, masts, keels*", "*Hard*"]);
    expect(blankRanks(text).lines).toEqual([2, 7, 12, 22]);
  });

  it.each([
    ["    Difficulty: hard\n    Level: high"],
    ["<pre>\nDifficulty: hard\n</pre>"],
    ["| Difficulty: hard | Level: low |\n| --- | --- |\n| foes | friends |"],
    ["Difficulty: hard | Level: low\n--- | ---\nfoes | friends"],
  ])("leaves code and tables as they are: %j", (answer) => {
    const text = list([`\n${answer}`, `\n${answer}`, `\n${answer}`]);
    expect(blankRanks(text).text).toBe(text);
  });

  it("takes labels below words that name a tag", () => {
    const text = list(["`<pre>`\nDifficulty: Hard", "Difficulty: Easy", "Difficulty: Hard"]);
    expect(blankRanks(text).lines).toEqual([3, 8, 13]);
  });

  it("leaves an id before it", () => {
    const text = behind(["{#a} [Meta]", "{#b} [Yare]", "{#c} [Meta]"]);
    expect(blankRanks(text).text).toBe(behind(["{#a}       ", "{#b}       ", "{#c}       "]));
  });

  it("leaves the mark of a quotation that goes on around it alone", () => {
    const text = list(["> Ahoy.\n> **Level:** Mid\n> Aye.", "> **Level:** Senior", "> **Level:** Mid\n> Aye."]);
    const rest = ["> Ahoy.\n>               \n> Aye.", " ".repeat(19), `${" ".repeat(16)}\n> Aye.`];
    expect(blankRanks(text.replaceAll("Level", "Difficulty")).text.replace(/ +(?=\n)/g, "")).toBe(
      list(rest).replace(/ +(?=\n)/g, ""),
    );
  });
});
