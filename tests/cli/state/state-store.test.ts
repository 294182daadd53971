import { mkdir, readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { nameBank, openStore } from "../../../src/cli/state/state-store.js";
import { recordReview } from "../../../src/quiz/review/reviews.js";
import { fakeIo } from "../../helpers/fake-io.js";
import { tempFolder } from "../../helpers/temp-folder.js";

describe("openStore", () => {
  it("keeps banks apart, though they use the same ids", async () => {
    const folder = await tempFolder({ "a.md": "", "b.md": "" });
    const state = path.join(folder, "state.json");
    const open = (bank?: string) => openStore({ state, ...(bank !== undefined && { bank }) }, fakeIo());
    const [a, b, published] = [
      await open(path.join(folder, "a.md")),
      await open(path.join(folder, "b.md")),
      await open(),
    ];
    const grade = { id: "rag", revision: 1 };
    await a.change((before) => ({ ...before, reviews: recordReview(before.reviews, grade, "good", 1) }));
    await published.change((before) => ({ ...before, reviews: recordReview(before.reviews, grade, "again", 2) }));
    const gradesOf = async (store: typeof a) =>
      (await store.read()).reviews.cards.flatMap(({ reviews }) => reviews.map((review) => review.grade));
    expect([await gradesOf(a), await gradesOf(b), await gradesOf(published)]).toEqual([["good"], [], ["again"]]);
    expect(Object.keys(JSON.parse(await readFile(state, "utf8")).banks)).toEqual([
      `file:${path.join(folder, "a.md")}`,
      "published",
    ]);
  });

  it("keeps state.json in the folder for data, unless told otherwise", async () => {
    const folder = await tempFolder();
    const store = await openStore({}, fakeIo({ dataFolder: async () => path.join(folder, "data") }));
    expect(store.file).toBe(path.join(folder, "data", "state.json"));
    await store.change((state) => state);
    expect(JSON.parse(await readFile(store.file, "utf8"))).toMatchObject({ formatVersion: 1 });
  });
});

describe("nameBank", () => {
  it("names the published bank once for both languages, and one's own by where it is", async () => {
    const folder = await tempFolder({ "notes.md": "" });
    await mkdir(path.join(folder, "sub"));
    await symlink(path.join(folder, "notes.md"), path.join(folder, "sub", "link.md"));
    expect(await nameBank(undefined)).toBe("published");
    expect(await nameBank(path.join(folder, "sub", "..", "notes.md"))).toBe(`file:${path.join(folder, "notes.md")}`);
    expect(await nameBank(path.join(folder, "sub", "link.md"))).toBe(`file:${path.join(folder, "notes.md")}`);
    expect(await nameBank("missing.md")).toBe(`file:${path.resolve("missing.md")}`);
  });
});
