import { describe, expect, it } from "vitest";
import { checkRegistry, findLostHistory, renderRegistry } from "../../../src/compile/registry/registry.js";
import type { Registry } from "../../../src/compile/registry/registry-schema.js";

const emptyRegistry: Registry = { formatVersion: 1, released: null, questions: {}, gone: {} };
const hash = (letter: string) => letter.repeat(16);
const place = { file: "a.md", line: 2, column: 3 };
const question = (id: string, content: string, translations: Readonly<Record<string, string>> = {}) => ({
  id,
  hash: hash(content),
  place,
  translations: new Map(
    Object.entries(translations).map(([language, own]) => [
      language,
      { hash: hash(own), place: { ...place, file: `a.${language}.md` } },
    ]),
  ),
});
/** What the registry keeps of a translation, and of which content it was made. */
const translationOf = (content: string, own: string) => ({ hash: hash(own), of: hash(content) });
const entry = (...history: readonly (readonly [version: string, content: string])[]) => ({
  history: history.map(([version, content]) => ({ version, hash: hash(content) })),
});
const registry = (parts: Partial<Registry>): Registry => ({ ...emptyRegistry, ...parts });
const file = (data: Registry) => ({ path: "registry.json", text: renderRegistry(data) });
const check = (data: Registry, ...rest: [Parameters<typeof checkRegistry>[1], string, string[]?]) =>
  checkRegistry(file(data), ...rest);
const codesOf = (result: ReturnType<typeof checkRegistry>) => result.problems.map(({ code }) => code);

describe("checkRegistry", () => {
  it("enters new ids, and is content with what it wrote", () => {
    const current = [question("b", "1"), question("a", "2", { ja: "4", en: "3" })];
    const first = check(emptyRegistry, current, "0.1.0");
    expect(codesOf(first)).toEqual(["unregistered-id", "unregistered-id"]);
    expect(JSON.parse(first.updated ?? "")).toEqual({
      ...emptyRegistry,
      questions: {
        a: {
          ...entry(["0.1.0", "2"]),
          translations: { en: translationOf("2", "3"), ja: translationOf("2", "4") },
        },
        b: entry(["0.1.0", "1"]),
      },
    });
    const second = checkRegistry({ path: "registry.json", text: first.updated ?? "" }, current, "0.1.0");
    expect(second.problems).toEqual([]);
    expect(second.updated).toBeUndefined();
  });

  it("raises the revision of changed content once per release", () => {
    const released = registry({ released: "1.0.0", questions: { a: entry(["1.0.0", "1"]) } });
    const changed = check(released, [question("a", "2")], "1.0.1");
    expect(codesOf(changed)).toEqual(["stale-revision"]);
    expect(changed.revisions.get("a")).toEqual({ since: "1.0.0", changed: "1.0.1", revision: 2 });
    // Until 1.0.1 is released, further changes belong to the same revision.
    const again = checkRegistry({ path: "registry.json", text: changed.updated ?? "" }, [question("a", "3")], "1.0.1");
    expect(again.revisions.get("a")).toEqual({ since: "1.0.0", changed: "1.0.1", revision: 2 });
    expect(JSON.parse(again.updated ?? "").questions.a).toEqual(entry(["1.0.0", "1"], ["1.0.1", "3"]));
  });

  it("reports an id that vanished, at its place in the registry, and keeps it there", () => {
    const result = check(registry({ questions: { a: entry(["0.1.0", "1"]) } }), [], "0.1.0");
    expect(result.problems).toMatchObject([{ code: "vanished-id", file: "registry.json", line: 5 }]);
    expect(result.updated).toBeUndefined();
  });

  it("knows ids that are moved, split or retired", () => {
    const gone: Registry["gone"] = {
      a: { fate: "moved", successors: ["b"] },
      c: { fate: "split", successors: ["b", "d"] },
      e: { fate: "retired", successors: [] },
    };
    const questions = Object.fromEntries(["a", "b", "c", "d", "e"].map((id) => [id, entry(["0.1.0", id])]));
    const result = check(registry({ questions, gone }), [question("b", "b"), question("d", "d")], "0.1.0");
    expect(result.problems).toEqual([]);
    expect(result.retired).toEqual([
      { id: "a", fate: "moved", successors: ["b"] },
      { id: "c", fate: "split", successors: ["b", "d"] },
      { id: "e", fate: "retired", successors: [] },
    ]);
  });

  it.each([
    ["moved to two", { a: { fate: "moved", successors: ["b", "b"] } }, "invalid-field"],
    ["split into one", { a: { fate: "split", successors: ["b"] } }, "invalid-field"],
    ["retired with an heir", { a: { fate: "retired", successors: ["b"] } }, "invalid-field"],
    ["moved to what does not exist", { a: { fate: "moved", successors: ["x"] } }, "vanished-id"],
    ["said to be gone, but in use", { b: { fate: "retired", successors: [] } }, "vanished-id"],
  ] as const)("reports an id %s", (_, gone, code) => {
    const questions = { a: entry(["0.1.0", "a"]), b: entry(["0.1.0", "b"]) };
    const result = check(
      registry({ questions, gone: gone as unknown as Registry["gone"] }),
      [question("b", "b")],
      "0.1.0",
    );
    expect(codesOf(result)).toContain(code);
  });

  it("reports a translation whose source changed until it is revised or accepted", () => {
    const questions = { a: { ...entry(["0.1.0", "1"]), translations: { en: translationOf("1", "e") } } };
    const before = registry({ questions });
    const stale = check(before, [question("a", "2", { en: "e" })], "0.1.0");
    expect(stale.problems).toMatchObject([{ code: "stale-revision" }, { code: "stale-translation", file: "a.en.md" }]);
    // Fixing the registry does not make the translation good.
    const fixed = checkRegistry(
      { path: "registry.json", text: stale.updated ?? "" },
      [question("a", "2", { en: "e" })],
      "0.1.0",
    );
    expect(codesOf(fixed)).toEqual(["stale-translation"]);
    const revised = check(before, [question("a", "2", { en: "f" })], "0.1.0");
    expect(codesOf(revised)).toEqual(["stale-revision", "stale-revision"]);
    expect(JSON.parse(revised.updated ?? "").questions.a.translations).toEqual({ en: translationOf("2", "f") });
    const accepted = check(before, [question("a", "2", { en: "e" })], "0.1.0", ["a"]);
    expect(codesOf(accepted)).not.toContain("stale-translation");
    expect(JSON.parse(accepted.updated ?? "").questions.a.translations).toEqual({ en: translationOf("2", "e") });
  });

  it("holds each translation by itself, and keeps what is known of one that is gone", () => {
    const translations = { en: translationOf("1", "e"), fr: translationOf("1", "c"), ja: translationOf("1", "a") };
    const before = registry({ questions: { a: { ...entry(["0.1.0", "1"]), translations } } });
    // French is revised, and English and Japanese are not.
    const current = [question("a", "2", { en: "e", fr: "d", ja: "a" })];
    const stale = check(before, current, "0.1.0", ["a.en"]);
    expect(stale.problems.map(({ code, file, suggestion }) => [code, file, suggestion])).toEqual([
      ["stale-revision", "a.md", "Run check --fix."],
      ["stale-revision", "a.en.md", "Run check --fix."],
      ["stale-revision", "a.fr.md", "Run check --fix."],
      ["stale-translation", "a.ja.md", "Revise it, or run check --fix --accept-translation a.ja."],
    ]);
    expect(JSON.parse(stale.updated ?? "").questions.a.translations).toEqual({
      en: translationOf("2", "e"),
      fr: translationOf("2", "d"),
      ja: translationOf("1", "a"),
    });
    expect(codesOf(check(before, current, "0.1.0", ["a"]))).not.toContain("stale-translation");
    const gone = check(before, [question("a", "1", { ja: "a" })], "0.1.0");
    expect([gone.problems, gone.updated]).toEqual([[], undefined]);
  });

  it.each([
    ["a patch for changed content", [question("a", "2")], "1.0.1"],
    ["a minor version for a new id", [question("a", "1"), question("b", "1")], "1.1.0"],
    ["a major version for an id that is gone", [], "2.0.0"],
  ])("asks for %s", (_, current, least) => {
    const gone: Registry["gone"] = current.length === 0 ? { a: { fate: "retired", successors: [] } } : {};
    const released = registry({ released: "1.0.0", questions: { a: entry(["1.0.0", "1"]) }, gone });
    const low = check(released, current, "1.0.0");
    expect(low.problems.find(({ code }) => code === "version-too-small")?.suggestion).toContain(least);
    expect(codesOf(check(released, current, least))).not.toContain("version-too-small");
  });

  it("asks for nothing more once the release without an id is out", () => {
    const gone: Registry["gone"] = { a: { fate: "retired", successors: [], version: "2.0.0" } };
    const questions = { a: entry(["1.0.0", "1"]), b: entry(["1.0.0", "1"]) };
    const result = check(registry({ released: "2.0.0", questions, gone }), [question("b", "1")], "2.0.0");
    expect([result.problems, result.updated]).toEqual([[], undefined]);
    expect(result.retired).toEqual([{ id: "a", fate: "retired", successors: [] }]);
  });

  it("asks for nothing where nothing changed since the release", () => {
    const released = registry({ released: "1.0.0", questions: { a: entry(["1.0.0", "1"]) } });
    expect(check(released, [question("a", "1")], "1.0.0").problems).toEqual([]);
  });

  it("says of each what is wrong, and what to do", () => {
    const questions = {
      a: { ...entry(["1.0.0", "1"]), translations: { en: translationOf("1", "e") } },
      b: { ...entry(["1.0.0", "1"]), translations: { en: translationOf("1", "e") } },
      gone: entry(["1.0.0", "1"]),
      moved: entry(["1.0.0", "1"]),
      lost: entry(["1.0.0", "1"]),
    };
    const gone: Registry["gone"] = {
      b: { fate: "retired", successors: [] },
      moved: { fate: "moved", successors: ["a", "lost", "nowhere"] },
    };
    const current = [question("a", "2", { en: "e" }), question("b", "1", { en: "f" }), question("new", "1")];
    const { problems } = check(registry({ released: "1.0.0", questions, gone }), current, "1.0.1");
    const told = problems.map(({ file, line, message, suggestion }) => [`${file}:${line}`, message, suggestion]);
    expect(told).toEqual([
      ["a.md:2", 'The content of "a" changed, its revision did not.', "Run check --fix."],
      [
        "a.en.md:2",
        "The source of this translation changed, at a.md.",
        "Revise it, or run check --fix --accept-translation a.en.",
      ],
      ["a.en.md:2", 'The registry does not know this translation of "b".', "Run check --fix."],
      ["a.md:2", 'The id "new" is not in the registry.', "Run check --fix."],
      [
        "registry.json:33",
        'The id "gone" was published and is gone.',
        "Bring it back, or say in `gone` that it is moved, split or retired.",
      ],
      [
        "registry.json:49",
        'The id "lost" was published and is gone.',
        "Bring it back, or say in `gone` that it is moved, split or retired.",
      ],
      ["registry.json:59", 'The id "b" is said to be gone, but is in use.', "Remove the entry."],
      [
        "registry.json:63",
        '"moved" is moved and has 3 successors. Moved has one, split at least two, retired none.',
        "Correct the fate or the successors.",
      ],
      ["registry.json:63", 'The successor "lost" of "moved" does not exist.', "Name a question that does."],
      ["registry.json:63", 'The successor "nowhere" of "moved" does not exist.', "Name a question that does."],
      [
        "registry.json:3",
        "The changes since 1.0.0 ask for a major version; package.json has 1.0.1.",
        "Raise it to 2.0.0 or higher.",
      ],
    ]);
  });

  it("says where the file is wrong", () => {
    const result = checkRegistry(
      { path: "registry.json", text: '{"formatVersion": 2, "released": null}\n' },
      [],
      "0.1.0",
    );
    expect(codesOf(result).sort()).toEqual(["invalid-field", "missing-field", "missing-field"]);
  });
});

describe("findLostHistory", () => {
  const older = registry({
    released: "1.0.0",
    questions: { a: entry(["1.0.0", "1"]), b: entry(["1.0.0", "1"], ["1.0.1", "2"]) },
  });

  it("takes entries that grow, and changes of what is not released", () => {
    const newer = {
      ...older,
      questions: { a: entry(["1.0.0", "1"], ["1.0.1", "5"]), b: entry(["1.0.0", "1"], ["1.0.1", "9"]) },
    };
    expect(findLostHistory(older, newer)).toEqual([]);
  });

  it("takes a release, which closes what was open under a version of its own", () => {
    const questions = { a: entry(["1.0.0", "1"]), b: entry(["1.0.0", "1"], ["1.1.0", "2"]) };
    expect(findLostHistory(older, { ...older, released: "1.1.0", questions })).toEqual([]);
    expect(
      findLostHistory(registry({ questions }), registry({ released: "2.0.0", questions: older.questions })),
    ).toEqual([]);
  });

  it.each([null, "0.9.0"])("reports a release that was taken back, to %s", (released) => {
    expect(findLostHistory(older, { ...older, released })).toEqual(["The release of 1.0.0 was taken back."]);
  });

  it("reports ids that left and histories that were rewritten", () => {
    expect(findLostHistory(older, { ...older, questions: { b: older.questions["b"] ?? entry() } })).toEqual([
      'The id "a" left the registry.',
    ]);
    expect(findLostHistory(older, { ...older, questions: { ...older.questions, a: entry(["1.0.0", "7"]) } })).toEqual([
      'The history of "a" was rewritten.',
    ]);
  });
});
