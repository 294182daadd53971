import path from "node:path";
import { describe, expect, it } from "vitest";
import { UsageError } from "../../../src/cli/io.js";
import { findBrowser } from "../../../src/cli/paper/find-browser.js";
import { tempFolder } from "../../helpers/temp-folder.js";

describe.skipIf(process.platform === "win32")("findBrowser", () => {
  it("takes what CHROMIUM_PATH names, before what is in PATH", async () => {
    const folder = await tempFolder({ chromium: "", mine: "" });
    const mine = path.join(folder, "mine");
    expect(await findBrowser({ PATH: folder, CHROMIUM_PATH: mine })).toBe(mine);
  });

  it("prefers Chromium to Chrome, and Chrome to Edge, wherever they stand in PATH", async () => {
    const folder = await tempFolder({ "a/microsoft-edge": "", "b/google-chrome": "", "c/chromium": "" });
    const find = (...names: string[]) =>
      findBrowser({ PATH: names.map((name) => path.join(folder, name)).join(":") }, "linux");
    expect(await find("a", "b", "c")).toBe(path.join(folder, "c/chromium"));
    expect(await find("a", "b")).toBe(path.join(folder, "b/google-chrome"));
    expect(await find("a")).toBe(path.join(folder, "a/microsoft-edge"));
  });

  it("looks among the applications of macOS", async () => {
    const program = "Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge";
    const HOME = await tempFolder({ [program]: "" });
    expect(await findBrowser({ PATH: "", HOME }, "darwin")).toMatch(/Contents\/MacOS\//);
    await expect(findBrowser({ PATH: "", HOME }, "linux")).rejects.toThrow(UsageError);
  });

  it("looks where Windows installs programs", async () => {
    await expect(findBrowser({ Path: "", ProgramFiles: "C:\\Program Files" }, "win32")).rejects.toThrow(
      "and where they are usually installed",
    );
  });
});
