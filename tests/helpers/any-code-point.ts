import fc from "fast-check";

/** A character of any kind but half of one. `unit: "binary"` is such, too, but takes a second to be made, in each file of tests. */
export const anyCodePoint = fc
  .oneof(
    fc.integer({ min: 0x20, max: 0x7e }),
    fc.integer({ min: 0, max: 0xd7ff }),
    fc.integer({ min: 0xe000, max: 0x10ffff }),
  )
  .map((code) => String.fromCodePoint(code));
