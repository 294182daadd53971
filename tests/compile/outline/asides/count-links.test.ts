import { describe, expect, it } from "vitest";
import { countLinks } from "../../../../src/compile/outline/asides/count-links.js";
import { entriesOf } from "../entries-of.js";

describe("countLinks", () => {
  it("counts the items of each list, and which of them are links, ask, or have a title above links", () => {
    const text =
      "- [Keels](https://boats.example/1)\n- What is a mast?\n- **Sails**\n  [Rigs](https://boats.example/2)\n\nText.\n\n* [Oars](https://boats.example/3)\n";
    expect([...countLinks(entriesOf(text)).values()]).toMatchObject([
      { items: 3, asking: 1, titled: 1 },
      { items: 1, linked: 1, asking: 0, titled: 0 },
    ]);
  });
});
