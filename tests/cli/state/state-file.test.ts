import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { changeState, loadState } from "../../../src/cli/state/state-file.js";
import { noProgress } from "../../../src/quiz/review/progress.js";
import { noReviews, recordReview } from "../../../src/quiz/review/reviews.js";
import { mergeState, type State } from "../../../src/quiz/review/state.js";
import { fakeIo } from "../../helpers/fake-io.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { tempFolder } from "../../helpers/temp-folder.js";

const withReview = (id: string, at = 1): State => ({
  formatVersion: 1,
  banks: {
    published: {
      reviews: recordReview(noReviews, { id, revision: 1 }, "good", at),
      progress: noProgress,
      attempts: [],
    },
  },
});
/** Starts a process that records reviews. */
function startWriter(file: string, id: string, count: number) {
  const script = path.resolve("tests/helpers/record-reviews.ts");
  return spawn(process.execPath, ["--import", "tsx", script, file, id, String(count)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}
async function countReviews(file: string): Promise<Record<string, number>> {
  const { banks } = await loadState(file, fakeIo());
  return Object.fromEntries((banks["published"]?.reviews.cards ?? []).map(({ id, reviews }) => [id, reviews.length]));
}

describe("changeState", () => {
  it("makes folder and file, for nobody else to read, and leaves nothing beside them", async () => {
    const file = path.join(await tempFolder(), "new", "state.json");
    expect(await loadState(file, fakeIo())).toEqual({ formatVersion: 1, banks: {} });
    const state = await changeState(file, fakeIo(), () => withReview("kv-cache"));
    expect(await loadState(file, fakeIo())).toEqual(state);
    expect(await readdir(path.dirname(file))).toEqual(["state.json"]);
    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  it("writes the same bytes for the same state, whatever order banks came in", async () => {
    const folder = await tempFolder();
    const bank = withReview("kv-cache").banks["published"];
    const write = async (name: string, ...names: string[]) => {
      const file = path.join(folder, name);
      for (const key of names)
        await changeState(file, fakeIo(), ({ banks }) => ({
          formatVersion: 1,
          banks: { ...banks, ...(bank && { [key]: bank }) },
        }));
      return readFile(file, "utf8");
    };
    expect(await write("a.json", "published", "file:/b", "file:/a")).toBe(
      await write("b.json", "file:/a", "file:/b", "published"),
    );
  });

  it("changes what stands there now, not what stood there when it was read", async () => {
    const file = path.join(await tempFolder(), "state.json");
    await loadState(file, fakeIo());
    await changeState(file, fakeIo(), () => withReview("kv-cache"));
    await changeState(file, fakeIo(), (now) => {
      expect(now).toEqual(withReview("kv-cache"));
      return now;
    });
  });

  it("leaves nothing beside the place of a state where something comes to stand there, and says what to do", async () => {
    const file = path.join(await tempFolder(), "state.json");
    const failing = changeState(file, fakeIo(), (state) => {
      mkdirSync(path.join(file, "in the way"), { recursive: true });
      return state;
    });
    await expect(failing).rejects.toThrow(/^Progress cannot be kept in ".*state\.json" \(/);
    await expect(failing).rejects.toThrow("Choose another file with --state.");
    expect(await readdir(path.dirname(file))).toEqual(["state.json"]);
  });

  it("leaves the old state where the change fails", async () => {
    const file = path.join(await tempFolder(), "state.json");
    await changeState(file, fakeIo(), () => withReview("kv-cache"));
    const failing = changeState(file, fakeIo(), () => {
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await loadState(file, fakeIo())).toEqual(withReview("kv-cache"));
    expect(await readdir(path.dirname(file))).toEqual(["state.json"]);
  });

  it("says which file it is about, and what to do, where the system refuses", async () => {
    const folder = await tempFolder({ "notes.md": "" });
    const advice = "Choose another file with --state.";
    await expect(loadState(folder, fakeIo())).rejects.toThrow(
      `Progress cannot be kept in "${folder}" (EISDIR: illegal operation on a directory, read). ${advice}`,
    );
    const below = path.join(folder, "notes.md", "state.json");
    await expect(changeState(below, fakeIo(), (state) => state)).rejects.toThrow(`cannot be kept in "${below}" (E`);
  });

  it("writes to the file that a link leads to", async () => {
    const folder = await tempFolder({ "dotfiles/state.json": JSON.stringify(withReview("kv-cache")) });
    await symlink(path.join(folder, "dotfiles/state.json"), path.join(folder, "state.json"));
    await changeState(path.join(folder, "state.json"), fakeIo(), () => withReview("tokenizer"));
    expect(await loadState(path.join(folder, "dotfiles/state.json"), fakeIo())).toEqual(withReview("tokenizer"));
  });

  it("loses no record of four processes that write at once", async () => {
    const file = path.join(await tempFolder(), "state.json");
    const ids = ["a", "b", "c", "d"];
    const writers = ids.map((id) => startWriter(file, id, 30));
    const codes = await Promise.all(writers.map(async (writer) => (await once(writer, "close"))[0]));
    expect(codes).toEqual([0, 0, 0, 0]);
    expect(await countReviews(file)).toEqual({ a: 30, b: 30, c: 30, d: 30 });
    expect(await readdir(path.dirname(file))).toEqual(["state.json"]);
  }, 60_000);

  it("stays whole, and writable, when processes are killed at it", async () => {
    const file = path.join(await tempFolder(), "state.json");
    const kept: number[] = [];
    for (const [index, delay] of [3, 11, 27].entries()) {
      const writer = startWriter(file, `killed-${index}`, 10_000);
      let done = 0;
      writer.stdout.on("data", (dots: Buffer) => {
        done += dots.length;
      });
      // One that ends before it has recorded anything could not take the lock.
      await Promise.race([
        once(writer.stdout, "data"),
        once(writer, "close").then(([code]) => expect.unreachable(`It ended with ${code}.`)),
      ]);
      await new Promise((resolve) => setTimeout(resolve, delay));
      writer.kill("SIGKILL");
      await once(writer, "close");
      kept.push(done);
    }
    const io = fakeIo({ now: Date.now, isRunning: () => false });
    await changeState(file, io, (state) => state);
    const counts = await countReviews(file);
    for (const [index, done] of kept.entries()) expect(counts[`killed-${index}`]).toBeGreaterThanOrEqual(done);
    expect(io.stderr()).toBe("");
  }, 60_000);
});

describe("a file that is no state", () => {
  it("but is one with a byte order mark, or with fields of a later release, is read and written on", async () => {
    const later = { ...withReview("kv-cache"), goal: { minutes: 10 } };
    const folder = await tempFolder({ "state.json": `\uFEFF${JSON.stringify(later)}` });
    const file = path.join(folder, "state.json");
    const io = fakeIo();
    expect(await loadState(file, io)).toEqual(later);
    await changeState(file, io, (state) => mergeState(state, withReview("rope")));
    expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ goal: { minutes: 10 } });
    expect(io.stderr()).toBe("");
  });

  it("but is damaged in places keeps what is whole", async () => {
    const { banks } = withReview("kv-cache");
    const [[name = "", bank] = []] = Object.entries(banks);
    const attempts = [{ id: "a", startedAt: 1, savedAt: 1, responses: [{ item: 1, selected: 5 }] }];
    const whole = JSON.stringify({ formatVersion: 1, banks: { [name]: { ...bank, attempts } } });
    const text = whole.replace(/\}$/, `,"deep":${"[".repeat(20_000)}${"]".repeat(20_000)}}`);
    const folder = await tempFolder({ "state.json": text });
    const file = path.join(folder, "state.json");
    expect((await loadState(file, fakeIo())).banks[name]).toEqual(bank);
    await changeState(file, fakeIo(), (state) => state);
    const io = fakeIo();
    expect((await loadState(file, io)).banks[name]).toEqual(bank);
    expect(io.stderr()).toBe("");
    expect(await readFile(`${file}.corrupt-1`, "utf8")).toBe(text);
  });

  it.each(["", "{", '{"formatVersion":1,"ba', '{"formatVersion":1,"banks":{"published":'])(
    "but was ours counts for nothing, and is kept aside and named by who writes: %j",
    async (text) => {
      const folder = await tempFolder({ "state.json": text, "state.json.corrupt-1": "an earlier one" });
      const file = path.join(folder, "state.json");
      const io = fakeIo();
      expect(await loadState(file, io)).toEqual({ formatVersion: 1, banks: {} });
      const passedOver = `warning: "${file}" is damaged. What can be read of it counts; when something is recorded next, it is kept aside as it is.\n`;
      expect(io.stderr()).toBe(passedOver);
      expect((await readdir(folder)).sort()).toEqual(["state.json", "state.json.corrupt-1"]);
      await changeState(file, io, () => withReview("kv-cache"));
      expect(io.stderr().slice(passedOver.length)).toBe(
        `warning: "${file}" is damaged. It is kept as "${file}.corrupt-2"; what can be read of it goes on.\n`,
      );
      expect(await readFile(`${file}.corrupt-1`, "utf8")).toBe("an earlier one");
      expect(await readFile(`${file}.corrupt-2`, "utf8")).toBe(text);
      expect(await loadState(file, io)).toEqual(withReview("kv-cache"));
      expect((await readdir(folder)).sort()).toEqual(["state.json", "state.json.corrupt-1", "state.json.corrupt-2"]);
    },
  );

  it.each(["# Notes", "[]", '{"formatVersion":1}', '{"name":"x","version":"1.0.0"}', JSON.stringify(makeBankData())])(
    "but something else is left alone: %j",
    async (text) => {
      const folder = await tempFolder({ "notes.json": text });
      const file = path.join(folder, "notes.json");
      const message = `"${file}" is no file of llm-interview's progress. Choose another with --state.`;
      await expect(loadState(file, fakeIo())).rejects.toThrow(message);
      await expect(changeState(file, fakeIo(), () => withReview("kv-cache"))).rejects.toThrow(message);
      expect(await readdir(folder)).toEqual(["notes.json"]);
      expect(await readFile(file, "utf8")).toBe(text);
    },
  );

  it.each([
    { formatVersion: 2, banks: {} },
    {
      ...withReview("x"),
      banks: { published: { ...withReview("x").banks["published"], reviews: { formatVersion: 2, cards: [] } } },
    },
  ])("but of a later release is never written to: %j", async (later) => {
    const text = JSON.stringify(later);
    const file = path.join(await tempFolder({ "state.json": text }), "state.json");
    const message = `A later release of llm-interview wrote "${file}". Upgrade, or choose another file with --state.`;
    await expect(loadState(file, fakeIo())).rejects.toThrow(message);
    await expect(changeState(file, fakeIo(), () => withReview("kv-cache"))).rejects.toThrow(message);
    expect(await readFile(file, "utf8")).toBe(text);
  });

  it("but cannot be read at all is an error of the system", async () => {
    const folder = await tempFolder();
    await expect(loadState(folder, fakeIo())).rejects.toThrow("EISDIR");
    await writeFile(path.join(folder, "file"), "");
    await expect(changeState(path.join(folder, "file", "state.json"), fakeIo(), (state) => state)).rejects.toThrow(
      /ENOTDIR|EEXIST/,
    );
  });
});
