import { describe, expect, it } from "vitest";
import { countDrafts, startProgress } from "../../../src/cli/files/progress.js";
import { fakeIo } from "../../helpers/fake-io.js";

/** A clock that a test sets. */
function clock() {
  const time = { now: 0 };
  return { time, io: fakeIo({ showsProgress: true, now: () => time.now }) };
}

describe("startProgress", () => {
  it("draws a line over itself when the work takes long, and wipes it", () => {
    const { time, io } = clock();
    const progress = startProgress("files read", 4, io);
    progress.step();
    time.now = 400;
    progress.step();
    time.now = 410;
    progress.step();
    time.now = 420;
    progress.step();
    progress.end();
    const line = "\r\u001b[K";
    expect(io.stderr()).toBe(`${line} 50%  2 of 4 files read${line}100%  4 of 4 files read${line}`);
    expect(io.stdout()).toBe("");
  });

  it("draws nothing where the work is soon over", () => {
    const { time, io } = clock();
    const progress = startProgress("files read", 2, io);
    progress.step();
    time.now = 100;
    progress.step();
    progress.end();
    expect(io.stderr()).toBe("");
  });

  it("draws nothing where standard error is no terminal", () => {
    const times = [0, 1000, 2000];
    const io = fakeIo({ now: () => times.shift() ?? 3000 });
    const progress = startProgress("files read", 1, io);
    progress.step();
    progress.end();
    expect(io.stderr()).toBe("");
  });
});

describe("countDrafts", () => {
  const file = { path: "a.md", text: "" };

  it("counts lists as they are looked up, and leaves keeping to the store inside", () => {
    const { time, io } = clock();
    const looked: string[] = [];
    const files = [file, { path: "b.md", text: "" }, { path: "tags.yaml", text: "" }];
    const { drafts } = countDrafts(files, io, {
      find: ({ path }) => void looked.push(path),
      keep: ({ path }) => void looked.push(`keep ${path}`),
    });
    time.now = 1000;
    expect(drafts.find(file)).toBeUndefined();
    drafts.keep(file, { sections: [] } as never);
    expect(looked).toEqual(["a.md", "keep a.md"]);
    expect(io.stderr()).toContain("1 of 2 files read");
  });
});
