import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { printLong } from "../../../src/cli/browse/print-long.js";
import { fakeIo } from "../../helpers/fake-io.js";

/** Prints at a terminal of five rows of ten columns. */
async function print(text: string, hasPager: boolean) {
  const paged: string[] = [];
  const io = fakeIo({
    terminal: { input: new PassThrough(), output: Object.assign(new PassThrough(), { columns: 10, rows: 5 }) },
    async page(shown) {
      if (hasPager) paged.push(shown);
      return hasPager;
    },
  });
  await printLong(text, io);
  return { paged, out: io.stdout() };
}

describe("printLong", () => {
  it("prints what fits on the screen", async () => {
    expect(await print("1\n2\n3\n4\n", true)).toEqual({ paged: [], out: "1\n2\n3\n4\n" });
  });

  it.each([
    ["lines", "1\n2\n3\n4\n5\n"],
    ["words, wrapped by the terminal", "1\n2\n3\none two three four\n"],
  ])("gives the pager what has too many %s", async (_, text) => {
    expect(await print(text, true)).toEqual({ paged: [text], out: "" });
  });

  it("prints it all the same where there is no pager, or nobody sits there", async () => {
    const long = "1\n2\n3\n4\n5\n";
    expect(await print(long, false)).toEqual({ paged: [], out: long });
    const io = fakeIo();
    await printLong(long, io);
    expect(io.stdout()).toBe(long);
  });
});
