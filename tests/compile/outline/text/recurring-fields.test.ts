import { describe, expect, it } from "vitest";
import { listFieldEntries } from "../../../../src/compile/outline/text/field-lines.js";
import { readGroup } from "../../../../src/compile/outline/text/recurring-fields.js";

const groupOf = (text: string) => {
  const group = readGroup(listFieldEntries(text.split("\n")));
  return group?.entries.map(({ fields }) => fields.map(({ name }) => name));
};

describe("readGroup", () => {
  it("keeps the fields that recur in nearly all entries", () => {
    const text = "### Keel\n**Cause:** A hole.\n**Story:** Once.\n\n### Mast\n**Cause:** A storm.\n";
    expect(groupOf(text)).toEqual([["Cause:"], ["Cause:"]]);
  });

  it("leaves out what stands in one entry again and again", () => {
    const text = `### Keel\n${"**Cause:** A hole.\n".repeat(3)}**View:** It sinks.\n### Mast\n**Cause:** A storm.\n**View:** It falls.\n`;
    expect(groupOf(text)).toEqual([["View:"], ["View:"]]);
  });

  it("is none where nothing recurs", () => {
    expect(groupOf("### Keel\n**Cause:** A hole.\n\n### Mast\n**Story:** Once.\n")).toBeUndefined();
  });
});
