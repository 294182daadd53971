import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("dropWaysBack", () => {
  it.each([
    ["[[⬆]](#toc) <a name='x'>Ships</a>", "Ships"],
    ["Ships [↑](#toc)", "Ships"],
    ["Ships ([back to top](#toc))", "Ships"],
    ["Ships [返回目录](#toc) {#ships}", "Ships"],
    ['<a href="#toc">🔝</a> Ships', "Ships"],
    ["[Ships](#ships)", "Ships"],
    ["Ships at the [top](#top)", "Ships at the top"],
  ])("reads the title of a section in %j", (heading, title) => {
    const { titles } = readList(`## ${heading}\n\n- What is a keel?\n- What is a mast?\n`);
    expect(titles).toEqual([title]);
  });

  it("reads prompts without links back, and finds places for ids", () => {
    const list = "## What is a keel? [⬆](#toc)\n\nA beam.\n\n## What is a mast? [⬆](#toc) {#mast}\n\nA pole.\n";
    expect(readList(list).prompts).toEqual(["What is a keel?", "What is a mast?"]);
  });
});
