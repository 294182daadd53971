import { describe, expect, it } from "vitest";
import { main } from "../../../src/cli/main.js";
import { bank as english } from "../../../src/generated/bank.en.js";
import { bank as chinese } from "../../../src/generated/bank.zh.js";
import { fakeIo } from "../../helpers/fake-io.js";

describe("tour", () => {
  it.each([
    ["C.UTF-8", chinese],
    ["en_GB.UTF-8", english],
  ] as const)("shows every section and three questions, with %s", async (LANG, bank) => {
    const io = fakeIo({ env: { LANG } });
    expect(await main(["tour"], io)).toBe(0);
    expect(io.stdout().startsWith(`${bank.title} ${bank.version}`)).toBe(true);
    for (const { title, id } of bank.sections) expect(io.stdout()).toContain(`${title}  ${id}: `);
    expect(io.stdout().match(/^A {2}\S/gm)).toHaveLength(3);
    expect(io.stderr()).toBe("");
  });

  it("is what runs without a command where nobody sits there", async () => {
    const [bare, named] = [fakeIo(), fakeIo()];
    expect([await main([], bare), await main(["tour"], named)]).toEqual([0, 0]);
    expect(bare.stdout()).toBe(named.stdout());
  });
});
