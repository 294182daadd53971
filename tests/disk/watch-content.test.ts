import { mkdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { watchContent } from "../../src/disk/watch-content.js";
import { cleanList } from "../helpers/lists.js";
import { tempFolder, writeAll } from "../helpers/temp-folder.js";

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("watchContent", () => {
  it("tells what changes while it is told of a change afterwards, and of nothing that is no source", async () => {
    const folder = await tempFolder({ "a.md": cleanList });
    const told: (readonly string[])[] = [];
    const watching = await watchContent(
      ".",
      async (changed) => {
        told.push(changed);
        if (told.length > 1) return;
        await writeAll(folder, { "b.md": cleanList, ".hidden.md": cleanList, "picture.png": "" });
        await mkdir(path.join(folder, "empty"));
        // Longer than changes are waited for.
        await wait(1_000);
      },
      { cwd: folder },
    );
    onTestFinished(() => watching.close());
    // Some systems tell a change late whose file was written right before.
    await wait(100);
    await writeAll(folder, { "a.md": `${cleanList}\n` });
    await expect.poll(() => told.length, { timeout: 20_000 }).toBe(2);
    await watching.close();
    expect(told).toEqual([["a.md"], ["b.md"]]);
  });
});
