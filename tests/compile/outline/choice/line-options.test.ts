import { expect, it } from "vitest";
import { readList } from "../read-list.js";

it("reads round boxes without bullets, wherever the ticked one stands", () => {
  const { briefs } = readList(
    "1. Which is a sail?\n( ) Keel\n(X) Jib\n\n2. Which is a rope?\n(X) Sheet\n( ) Tiller\n( ) Boom\n",
  );
  expect(briefs).toEqual(["Jib", "Sheet"]);
});

it("leaves two round boxes that show how boxes are written", () => {
  const { briefs } = readList("1. What is a keel?\n\nA fin.\n\n2. How is a box ticked?\n\n( ) empty\n(x) ticked\n");
  expect(briefs).toEqual(["A fin.", "( ) empty (x) ticked"]);
});
