import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openStore } from "../../../src/cli/state/state-store.js";
import { recordReview } from "../../../src/quiz/review/reviews.js";
import { readState } from "../../../src/quiz/review/state.js";
import { fakeIo } from "../../helpers/fake-io.js";
import { run } from "../../helpers/run.js";
import { studyFolder } from "../../helpers/study-bank.js";

/** Two devices, each with a review of its own. */
async function twoDevices() {
  const [one, other] = [await studyFolder(), await studyFolder()];
  for (const [at, { state, file }] of [one, other].entries()) {
    const store = await openStore({ state, bank: at === 0 ? file : one.file }, fakeIo());
    await store.change((before) => ({
      ...before,
      reviews: recordReview(before.reviews, { id: "kv-cache", revision: 1 }, "good", at + 1),
    }));
  }
  return { one, other };
}

describe("progress export and import", () => {
  it("bring two devices together, however often", async () => {
    const { one, other } = await twoDevices();
    const file = path.join(one.folder, "progress.json");
    expect(await run("progress", "export", "--state", one.state, "--out", file)).toMatchObject({ code: 0, out: "" });
    const added = await run("progress", "import", file, "--state", other.state);
    expect(added).toEqual({ code: 0, out: "", err: "0 answers and 1 review added.\n" });
    expect((await run("progress", "import", file, "--state", other.state)).err).toBe(
      "0 answers and 0 reviews added.\n",
    );
    const { out } = await run("progress", "export", "--state", other.state);
    const [bank] = Object.values(readState(JSON.parse(out)).banks);
    expect(bank?.reviews.cards[0]?.reviews.map(({ at }) => at)).toEqual([1, 2]);
  });

  it("refuse a file of something else, and change nothing", async () => {
    const { one } = await twoDevices();
    const before = await readFile(one.state, "utf8");
    const refused = await run("progress", "import", one.file, "--state", one.state);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/^error: ".*bank\.json" is no progress that `progress export` wrote: /);
    expect((await run("progress", "import", "none.json", "--state", one.state)).err).toBe(
      'error: There is no file "none.json".\n',
    );
    expect(await readFile(one.state, "utf8")).toBe(before);
  });
});

describe("progress reset", () => {
  it("forgets one bank, once it is told to indeed", async () => {
    const { one } = await twoDevices();
    const asked = await run("progress", "reset", ...one.options);
    expect(asked.code).toBe(2);
    expect(asked.err).toContain("This would forget 0 answers and 1 review of file:");
    expect((await run("progress", "reset", "--state", one.state, "--yes")).err).toBe(
      "Forgotten: 0 answers and 0 reviews of published.\n",
    );
    expect(Object.keys(JSON.parse(await readFile(one.state, "utf8")).banks)).toEqual([`file:${one.file}`]);
    expect((await run("progress", "reset", ...one.options, "--yes")).code).toBe(0);
    expect(JSON.parse(await readFile(one.state, "utf8")).banks).toEqual({});
  });
});

describe("review --undo", () => {
  it("takes the last review back, as an event that another device learns of", async () => {
    const { one } = await twoDevices();
    const copy = path.join(one.folder, "copy.json");
    await writeFile(copy, await readFile(one.state, "utf8"));
    expect((await run("review", "--undo", ...one.options)).out).toBe("The review of kv-cache (good) is taken back.\n");
    expect((await run("review", "--undo", ...one.options)).out).toBe("There is no review to take back.\n");
    // The copy still has the review; together it stays undone.
    expect((await run("progress", "import", copy, "--state", one.state)).code).toBe(0);
    expect(JSON.parse((await run("stats", "--json", ...one.options)).out)).toMatchObject({ reviews: 0, seen: 0 });
  });
});
