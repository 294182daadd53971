import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("cards", () => {
  it.each(["?", "??", " ? ", "\t??"])("set a prompt off from its answer by a line with %j", (mark) => {
    const { prompts, texts } = readList(`Page size\n${mark}\n4 KiB.\n\nWhat is a heap?\n?\nA tree.\n`);
    expect(prompts).toEqual(["Page size", "What is a heap?"]);
    expect(texts).toEqual(["4 KiB.", "A tree."]);
  });

  it.each(["???", "? 4", "4 ?"])("do not by a line with %j", (mark) => {
    expect(readList(`Page size\n${mark}\n4 KiB.\n\nWhat is a heap?\n?\nA tree.\n`).prompts).toEqual([
      "What is a heap?",
    ]);
  });

  const onOneLine = "Page size::4 KiB of memory\n\nDisk block::4 KiB of disk\n";

  it.each(["#cards", "#card", "#flashcards", "#flashcard and more"])("stand on one line each below %j", (tag) => {
    const { prompts, texts } = readList(`${tag}\n\n${onOneLine}`);
    expect(prompts).toEqual(["Page size", "Disk block"]);
    expect(texts).toEqual(["4 KiB of memory", "4 KiB of disk"]);
  });

  it.each([" ? ", "??"])("stand on one line each beside one of several with %j", (mark) => {
    const { prompts } = readList(`Heap\n${mark}\nA tree.\n\n${onOneLine}`);
    expect(prompts).toEqual(["Heap", "Page size", "Disk block"]);
  });

  it.each(["#cardinal", "See #cards", "???", "Heap?"])("are none below %j", (line) => {
    expect(readList(`${line}\n\n${onOneLine}`).prompts).toEqual([]);
  });

  it("may have semicolons for colons where the file says that it has cards", () => {
    const list = "Weir;;a dam across a river\n\n- Kinds of fords ;;\n  - deep\n  - shallow\n- Reef;;rocks in the sea\n";
    const { prompts, texts } = readList(`#flashcards\n\n${list}`);
    expect(prompts).toEqual(["Weir", "Kinds of fords", "Reef"]);
    expect(texts).toEqual(["a dam across a river", "- deep\n- shallow", "rocks in the sea"]);
    const { prompts: others } = readList("Heap?\n?\nA tree.\n\n```js\nfor (;;) run()\n```\n\nStack?\n?\nA pile.\n");
    expect(others).toEqual(["Heap?", "Stack?"]);
  });
});
