import { expect, it } from "vitest";
import { MergeError, type MergeFault } from "../../src/bank/merge-error.js";

const ids = (count: number) => Array.from({ length: count }, (_, index) => `q${index + 1}`);

it.each<[fault: MergeFault, message: string]>([
  [
    { code: "name", name: "My List" },
    'The name "My List" of a part must be of letters a to z, digits and hyphens, a letter first.',
  ],
  [{ code: "languages", languages: ["zh", "en"] }, "Banks of different languages cannot be merged: zh, en."],
  [
    { code: "same-ids", of: "sections", ids: ids(5) },
    'Two of the banks have sections of the same ids: q1, q2, q3, q4, q5. Give one of them a name: { bank, as: "mine" }.',
  ],
  [
    { code: "same-ids", of: "questions", ids: ids(7) },
    'Two of the banks have questions of the same ids: q1, q2, q3, q4, q5 and 2 more. Give one of them a name: { bank, as: "mine" }.',
  ],
  [{ code: "tag", id: "t" }, 'Two of the banks have the tag "t", with different labels or aliases.'],
  [{ code: "reference", id: "r" }, 'Two of the banks mean different sources by the reference "r".'],
])("says why banks cannot be merged (%#)", (fault, message) => {
  expect(new MergeError(fault)).toMatchObject({ name: "MergeError", isExplained: true, fault, message });
});
