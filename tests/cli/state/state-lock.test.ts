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

  it.each([
    ["without an owner", "", []],
    ["with half an owner", '{"processId":7', []],
    ["with no owner that we would write", '{"processId":"7","at":1}', []],
    ["with nothing for an owner", "null", []],
    ["of another machine, with a date in the future", owner({ host: "elsewhere", at: now + 1e10 }), []],
    ["of a process that has ended, with a date in the future", owner({ at: now + 1e10 }), []],
  ])("takes a lock away within a second that shows no sign of anybody: %s", async (_, text, running) => {
    const file = await lockFile(text);
    expect(await withLock(file, ioWith(running), async () => "done", 1_500)).toBe("done");
    expect(await readdir(path.dirname(file))).toEqual([]);
  });

  it("takes away what somebody left behind who was breaking a lock", async () => {
    const file = await lockFile(owner());
    await writeFile(`${file}.break`, owner());
    expect(await withLock(file, ioWith([]), async () => "done", 1_500)).toBe("done");
    expect(await readdir(path.dirname(file))).toEqual([]);
  });

  it("leaves a lock to an owner whom it cannot see, and who shows that he is there", async () => {
    const file = await lockFile();
    const order: string[] = [];
    const first = withLock(file, ioWith([]), async (lock) => {
      // As if another machine had made it.
      const own = JSON.parse(await readFile(file, "utf8")) as object;
      await writeFile(file, JSON.stringify({ ...own, host: "elsewhere" }));
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await lock.assertHeld();
      order.push("first");
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await withLock(file, ioWith([]), async () => void order.push("second"));
    await first;
    expect(order).toEqual(["first", "second"]);
  });

  it("has its owner's name in it from the beginning, so that nobody sees one without", async () => {
    const file = await lockFile();
    const seen = new Set<string>();
    let isOver = false;
    const watching = (async () => {
      while (!isOver) seen.add(await readFile(file, "utf8").catch(() => "gone"));
    })();
    for (let round = 0; round < 50; round++) await withLock(file, ioWith([1]), async () => undefined);
    isOver = true;
    await watching;
    expect([...seen].filter((text) => text !== "gone" && !text.endsWith('"}'))).toEqual([]);
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
