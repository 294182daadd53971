import { describe, expect, it } from "vitest";
import { readArrow } from "../../../src/compile/parse/arrow-title.js";
import { readList } from "../outline/read-list.js";

describe("readArrow", () => {
  it.each([
    ["<---- Sails ---->", "<---- "],
    ["   <------------JS Strings-------------🡪", "   <------------"],
    ["----- Ports --->", "----- "],
    ["<--- 帆 --- {#sails}", "<--- "],
  ])("reads %j", (line, start) => {
    expect(readArrow(line)).toBe(start);
  });

  it.each(["<!-- Sails -->", "--- Sails ---", "-----", "| --- | ---> |", "a ---> b", "<--- ", "- a -->"])(
    "leaves %j alone",
    (line) => {
      expect(readArrow(line)).toBeUndefined();
    },
  );
});

describe("dropArrow", () => {
  it("leaves the words of a title, and its id", () => {
    const list = "1. What is a jib?\n2. What is a reef?\n";
    const text = `<---- Sails ---->\n${list}\n    <---- Más velas ---- {#more}\n${list}\n------ 帆 ------→\n\n${list}`;
    const { titles, prompts, problems } = readList(text);
    expect(titles).toEqual(["Sails", "Más velas", "帆"]);
    expect(prompts).toHaveLength(6);
    expect(problems).toEqual([]);
  });

  it("leaves arrows in code and in text alone", () => {
    const text = "1. What is printed?\n\n```\n<---- a ---->\n```\n\n2. What is a pipe?\n\nA way: a ---> b --->\n";
    expect(readList(text).texts[0]).toBe("```\n<---- a ---->\n```");
    expect(readList(text).titles).toEqual(["a"]);
  });
});
