import fc from "fast-check";
import { describe, it } from "vitest";
import { fuzzTargets } from "../../scripts/fuzz-targets.js";

// A short run, the same each time; `npm run fuzz` looks further.
describe.each(await fuzzTargets())("$name", ({ property }) => {
  it("stands whatever it is given", () => {
    fc.assert(property, { seed: 20_261_129, numRuns: 60 });
  });
});
