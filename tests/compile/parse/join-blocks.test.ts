import type { List, RootContent } from "mdast";
import { describe, expect, it } from "vitest";
import { goOn, joinLists, markOf } from "../../../src/compile/parse/join-blocks.js";
import { parseMarkdown } from "../../../src/compile/parse/parse-markdown.js";

const first = (text: string) => parseMarkdown(text).blocks[0] as RootContent;
const listOf = (text: string) => first(text) as List;

describe("markOf", () => {
  it.each([
    ["- keel\n", "-"],
    ["12) keel\n", ")"],
    ["3. keel\n", "."],
    ["keel\n", undefined],
  ])("gives the sign of %j", (text, mark) => {
    expect(markOf({ text, line: 1, offset: 0 }, first(text))).toBe(mark);
  });
});

describe("joinLists", () => {
  it("adds the items of the next, and ends where it ends", () => {
    const [list, next] = [listOf("- keel\n"), listOf("- mast\n- sail\n")];
    joinLists(list, next);
    expect(list.children).toHaveLength(3);
    expect(list.position?.end).toEqual(next.position?.end);
    expect(list.spread).toBe(false);
  });
});

describe("goOn", () => {
  it("adds what stands in the items that were opened for it to the last item", () => {
    const open = listOf("- keel\n");
    expect(goOn(open, listOf("+ It holds.\n"), "  ")).toEqual([]);
    expect(open.children[0]?.children).toHaveLength(2);
    expect(open.children[0]?.spread).toBe(true);
  });

  it("adds to a quotation what stands in the next", () => {
    const open = first("> keel\n");
    expect(goOn(open, first("> mast\n"), "")).toEqual([]);
    expect(open).toMatchObject({ type: "blockquote", children: [{ type: "paragraph" }, { type: "paragraph" }] });
  });

  it("gives what belongs to nothing", () => {
    const block = first("keel\n");
    expect(goOn(undefined, block, "")).toEqual([block]);
    expect(goOn(first("mast\n"), listOf("+ keel\n"), "  ")).toMatchObject([{ type: "paragraph" }]);
  });
});
