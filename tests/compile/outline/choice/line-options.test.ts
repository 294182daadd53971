import { expect, it } from "vitest";
import { readList } from "../read-list.js";

it("reads round boxes without bullets, wherever the ticked one stands", () => {
  const { briefs } = readList(
    "1. Which is a sail?\n( ) Keel\n(X) Jib\n\n2. Which is a rope?\n(X) Sheet\n( ) Tiller\n( ) Boom\n",
  );
  expect(briefs).toEqual(["Jib", "Sheet"]);
});
