import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { runPager } from "../../../src/cli/browse/run-pager.js";
import { tempFolder } from "../../helpers/temp-folder.js";

const { PATH } = process.env;

describe("runPager", () => {
  it("gives the text to the program that PAGER names, as a shell reads it, and waits until it is left", async () => {
    const folder = await tempFolder();
    const out = path.join(folder, "seen.txt");
    const env = { PATH, PAGER: `{ echo "$LESS $LESSCHARSET"; cat; } > '${out}'` };
    expect(await runPager("键和值\n", { env, platform: "linux" })).toBe(true);
    expect(await readFile(out, "utf8")).toBe("FRX utf-8\n键和值\n");
  });

  it("is content with a reader who leaves before the end", async () => {
    const env = { PATH, PAGER: "true" };
    expect(await runPager("x\n".repeat(1_000_000), { env, platform: "linux" })).toBe(true);
  });

  it.each([
    ["is wanted", { PATH, PAGER: "" }, "linux"],
    ["but cat is wanted", { PATH, PAGER: "cat" }, "linux"],
    ["is not there", { PATH: "/nowhere" }, "linux"],
    ["is named for a terminal that cannot move its cursor", { PATH, TERM: "dumb" }, "linux"],
    ["is named on Windows", { PATH }, "win32"],
  ] as const)("shows nothing where none %s", async (_, env, platform) => {
    expect(await runPager("text\n", { env, platform })).toBe(false);
  });

  it("shows nothing where the program that PAGER names is not there", async () => {
    const env = { PATH, PAGER: "no-such-pager 2> /dev/null" };
    expect(await runPager("text\n", { env, platform: "linux" })).toBe(false);
  });
});
