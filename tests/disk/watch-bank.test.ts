import { rm } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ContentError } from "../../src/disk/read-content.js";
import { type WatchedBank, watchBank } from "../../src/disk/watch-bank.js";
import { brokenList, cleanList } from "../helpers/lists.js";
import { tempFolder, writeAll } from "../helpers/temp-folder.js";

const more = `${cleanList}\n3. And now? {#now}\n   - Now.\n`;
const idsOf = ({ data }: WatchedBank) => data?.questions.map(({ id }) => id);

describe("watchBank", () => {
  it("gives a bank for each change, and keeps the last good one while the list is broken or gone", async () => {
    const folder = await tempFolder({ "notes.md": cleanList });
    const list = path.join(folder, "notes.md");
    const ended = new AbortController();
    const seen: WatchedBank[] = [];
    for await (const watched of watchBank(list, { signal: ended.signal })) {
      seen.push(watched);
      if (seen.length === 1) await writeAll(folder, { "notes.md": brokenList });
      else if (seen.length === 2) await rm(list);
      else if (seen.length === 3) await writeAll(folder, { "notes.md": brokenList });
      else if (seen.length === 4) await writeAll(folder, { "notes.md": more });
      else ended.abort();
    }
    const first = idsOf(seen[0] as WatchedBank);
    expect(seen.map(idsOf)).toEqual([first, first, first, first, [...(first ?? []), "now"]]);
    expect(seen.map(({ isCurrent }) => isCurrent)).toEqual([true, false, false, false, true]);
    expect(seen.map(({ changed }) => changed)).toEqual([[], [list], [list], [list], [list]]);
    const broken = seen[1]?.problems;
    expect(broken?.some(({ level, file }) => level === "error" && file === list)).toBe(true);
    expect(seen[2]?.problems).toMatchObject([
      { code: "unreadable-content", level: "error", file: list, line: 1, column: 1 },
    ]);
    expect(seen[3]?.problems).toEqual(broken);
    expect(seen[4]?.problems.map(({ code }) => code)).toEqual(["declared-count"]);
  });

  it("begins without a bank where the list is broken, and says nothing where it is written again as it was", async () => {
    const folder = await tempFolder({ "notes.md": brokenList });
    const list = path.join(folder, "notes.md");
    const seen: WatchedBank[] = [];
    for await (const watched of watchBank(list)) {
      seen.push(watched);
      if (seen.length === 2) break;
      await writeAll(folder, { "notes.md": brokenList });
      // Longer than changes are waited for.
      setTimeout(() => void writeAll(folder, { "notes.md": cleanList }), 1_000);
    }
    expect(seen.map(({ data, isCurrent }) => [data?.questions.length, isCurrent])).toEqual([
      [undefined, false],
      [2, true],
    ]);
  });

  it("sees files that are added to a folder and taken from it", async () => {
    const folder = await tempFolder({ "lists/a.md": cleanList });
    const lists = path.join(folder, "lists");
    const counts: (number | undefined)[] = [];
    for await (const { data } of watchBank(lists)) {
      counts.push(data?.questions.length);
      if (counts.length === 1) await writeAll(lists, { "deep/er/b.md": "# B\n\n1. One? {#one}\n   - 1.\n" });
      else if (counts.length === 2) await rm(path.join(lists, "deep"), { recursive: true });
      else break;
    }
    expect(counts).toEqual([2, 3, 2]);
  });

  it("refuses at once what is not there, and gives nothing once it is ended", async () => {
    const nothing = watchBank(path.join(await tempFolder(), "notes.md"));
    await expect(nothing.next()).rejects.toThrow(ContentError);
    const over = watchBank("notes.md", { signal: AbortSignal.abort() });
    expect(await over.next()).toEqual({ done: true, value: undefined });
    const ended = new AbortController();
    const waiting = watchBank(await tempFolder({ "a.md": cleanList }), { signal: ended.signal });
    await waiting.next();
    setTimeout(() => ended.abort(), 20);
    expect(await waiting.next()).toEqual({ done: true, value: undefined });
  });
});
