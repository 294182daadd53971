import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const followUpsOf = (text: string) =>
  readList(text).articles.map((article) => article?.followUps.map(({ prompt }) => prompt));

describe("joinLabelledFollowUps", () => {
  it("gives bare items below a label to the answered item above it", () => {
    const text = "1. What is a mast?\n\n   A pole.\n\n追问：\n\n1. Why a pole?\n2. Of what wood?\n";
    expect(readList(text).prompts).toEqual(["What is a mast?"]);
    expect(followUpsOf(text)).toEqual([["Why a pole?", "Of what wood?"]]);
  });

  it.each([
    ["count on", "1. What is a mast?\n\n   A pole.\n\nFollow-ups:\n\n2. Why a pole?\n3. Of what wood?\n", 3],
    ["have answers", "- What is a mast?\n\n  A pole.\n\nFollow-ups:\n\n- Why a pole?\n\n  It stands.\n", 2],
    ["stand among open ones", "- What is a mast?\n- What is a boom?\n\nFollow-ups:\n\n- Why a pole?\n- Why oak?\n", 4],
    ["are answered at the margin", "- What is a mast?\n\n  A pole.\n\nFollow-ups:\n\n- Why a pole?\n\nIt stands.\n", 2],
  ])("leaves items questions that %s", (_, text, count) => expect(readList(text).prompts).toHaveLength(count));

  it("reads bare items that ask below a label as questions, where those above it are bare, too", () => {
    const open = "## Rig\n\n1. What is a mast?\n2. What is a boom?\n3. What is a stay?\n\n常见追问：\n\n";
    const { prompts, numbers, leftOut, problems } = readList(
      `${open}- Why of wood?\n- Why not of lead?\n\n## Hull\n\n1. What is a keel?\n`,
    );
    expect(prompts.slice(2)).toEqual(["What is a stay?", "Why of wood?", "Why not of lead?", "What is a keel?"]);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 1]);
    expect(leftOut).toEqual(["label 7-7"]);
    expect(problems).toEqual([]);
    expect(readList(`${open}- Wood\n- Lead\n`).prompts).toHaveLength(3);
  });
});
