import { readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { withLock } from "../../../src/cli/state/state-lock.js";
import { fakeIo } from "../../helpers/fake-io.js";
import { tempFolder } from "../../helpers/temp-folder.js";

const now = Date.UTC(2026, 0, 5);
const owner = (own: object = {}) => JSON.stringify({ processId: 7, host: hostname(), at: now, token: "other", ...own });
const ioWith = (running: readonly number[]) =>
  fakeIo({ now: () => now, processId: 1, isRunning: (id) => running.includes(id) });
async function lockFile(text?: string) {
  const folder = await tempFolder(text === undefined ? {} : { "state.lock": text });
  return path.join(folder, "state.lock");
}

/** Has eight ask for a lock at once, and gives how many held it at a time at most. */
async function countInside(file: string): Promise<number> {
  let inside = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 8 }, () =>
      withLock(file, ioWith([1]), async () => {
        most = Math.max(most, ++inside);
        await new Promise((resolve) => setTimeout(resolve, 2));
        inside--;
      }),
    ),
  );
  return most;
}

describe("withLock", () => {
  it("holds the file while the action runs, and removes it even if that fails", async () => {
    const file = await lockFile();
    const held = await withLock(file, ioWith([]), async (lock) => {
      await lock.assertHeld();
      return JSON.parse(await readFile(file, "utf8"));
    });
    expect(held).toMatchObject({ processId: 1, host: hostname(), at: now });
    const failing = withLock(file, ioWith([]), async () => {
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await readdir(path.dirname(file))).toEqual([]);
  });

  it("lets one in at a time", async () => {
    expect(await countInside(await lockFile())).toBe(1);
  });

  it.each([
    ["of a process that has ended", owner(), []],
    ["that is held for over a minute", owner({ at: now - 60_001 }), [7]],
    ["that another machine has held for over a minute", owner({ host: "elsewhere", at: now - 60_001 }), []],
  ])("takes a lock away %s", async (_, text, running) => {
    const file = await lockFile(text);
    expect(await withLock(file, ioWith(running), async () => "done", 50)).toBe("done");
    expect(await readdir(path.dirname(file))).toEqual([]);
  });

  it.each([
    ["of a running process", owner(), [7], `Process 7 on ${hostname()} holds`],
    [
      "of another machine, whose processes cannot be seen",
      owner({ host: "elsewhere" }),
      [],
      "Process 7 on elsewhere holds",
    ],
    ["whose owner is just being written", "", [], "Another process holds"],
  ])("waits for a lock %s, and says who holds it when patience ends", async (_, text, running, message) => {
    const file = await lockFile(text);
    // Files of the test are as old as the fake clock says.
    await utimes(file, now / 1000, now / 1000);
    await expect(withLock(file, ioWith(running), async () => "done", 50)).rejects.toThrow(`${message} "${file}".`);
    expect(await readFile(file, "utf8")).toBe(text);
  });

  it("takes an empty lock away that is over a minute old", async () => {
    const file = await lockFile("");
    await utimes(file, now / 1000 - 61, now / 1000 - 61);
    expect(await withLock(file, ioWith([]), async () => "done", 50)).toBe("done");
  });

  it("lets one alone take a stale lock away, though many see it", async () => {
    expect(await countInside(await lockFile(owner()))).toBe(1);
  });

  it("tells an owner who stood still too long that the lock is another's, and leaves it to that one", async () => {
    const file = await lockFile();
    await withLock(file, ioWith([]), async (lock) => {
      await writeFile(file, owner());
      await expect(lock.assertHeld()).rejects.toThrow("Another process took over");
    });
    expect(await readFile(file, "utf8")).toBe(owner());
  });
});
