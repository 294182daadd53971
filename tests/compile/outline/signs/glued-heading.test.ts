import { describe, expect, it } from "vitest";
import { endsInGluedHeading } from "../../../../src/compile/outline/signs/glued-heading.js";

describe("endsInGluedHeading", () => {
  it("knows a heading that stands behind other words", () => {
    expect(endsInGluedHeading("Keel: the lowest part (of wood)## What is a rudder?")).toBe(true);
  });

  it.each(["## What is a rudder?", "Why C# and F#?", "What does ## mean?", "a ## What?"])(
    "takes %j for none",
    (text) => {
      expect(endsInGluedHeading(text)).toBe(false);
    },
  );
});
