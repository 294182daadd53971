import { describe, expect, it } from "vitest";
import { readReferences } from "../../../src/compile/vocabulary/read-references.js";
import { told } from "../assemble/compile-texts.js";

const read = (text: string) => readReferences({ path: "references.yaml", text });
const reference = (fields: string) =>
  `{ title: On Caches, authors: [A. N. Author], year: 2020, venue: x, checked: read${fields} }\n`;

describe("readReferences", () => {
  it("gives them by id, with the place of each", () => {
    const { entries, problems } = read(
      `zed2020: ${reference(", url: https://example.org/z")}able2020: ${reference(", arxiv: '2309.06180'")}`,
    );
    expect(problems).toEqual([]);
    const common = { title: "On Caches", authors: ["A. N. Author"], year: 2020, venue: "x", checked: "read" };
    expect(entries).toEqual([
      { id: "able2020", ...common, arxiv: "2309.06180", place: { file: "references.yaml", line: 2, column: 1 } },
      {
        id: "zed2020",
        ...common,
        url: "https://example.org/z",
        place: { file: "references.yaml", line: 1, column: 1 },
      },
    ]);
  });

  it("keeps what is right of one that is wrong elsewhere", () => {
    const { entries, problems } = read(
      "able2020: { title: 1, authors: none, year: soon, venue: [x], checked: 3, doi: 10.1145/1.2 }\n",
    );
    expect(problems.map(({ code, column }) => `${code} ${column}`)).toEqual([
      "invalid-field 20",
      "invalid-field 32",
      "invalid-field 44",
      "invalid-field 57",
      "invalid-field 71",
    ]);
    expect(entries).toMatchObject([
      { id: "able2020", title: "?", authors: [], year: 0, venue: "?", checked: "?", doi: "10.1145/1.2" },
    ]);
    expect(read("- able2020\n")).toMatchObject({ entries: [], problems: [{ code: "invalid-field", line: 1 }] });
  });

  it("keeps the others beside one that is wrong, which cards may cite still", () => {
    const right = `b2020: ${reference(", doi: 10.1145/1")}`;
    const number = read(`a2020: ${reference(", arxiv: 2309.06180")}${right}`);
    expect(number.entries.map(({ id }) => id)).toEqual(["a2020", "b2020"]);
    expect(number.problems.map(told)).toEqual([
      "invalid-field references.yaml:1:97 `a2020.arxiv` is 2309.0618. It must be a value of type string.",
    ]);
    const none = read(`a2020: 3\n${right}`);
    expect(none.entries.map(({ id }) => id)).toEqual(["a2020", "b2020"]);
    expect(none.problems.map(told)).toEqual([
      "invalid-field references.yaml:1:8 `a2020` is 3. It must be a mapping.",
      "missing-field references.yaml:1:1 A reference needs at least one of arxiv, doi and url.",
    ]);
  });

  it.each([
    "arxiv: '2309.06180'",
    "arxiv: '0704.0001'",
    "arxiv: 2309.06180v2",
    "arxiv: cs.LG/0703001",
    "arxiv: hep-th/9901001",
    "doi: 10.1145/3600006.3613165",
    'url: "https://example.org"',
    'url: "http://www.example.org/a/b?c=d"',
  ])("takes %s", (identifier) => {
    expect(read(`able2020: ${reference(`, ${identifier}`)}`).problems).toEqual([]);
  });

  it.each([
    ['arxiv: "2313.06180"', '"2313.06180" does not look like an arXiv id such as 2309.06180. Look it up.'],
    ['arxiv: "2309.061"', '"2309.061" does not look like an arXiv id such as 2309.06180. Look it up.'],
    ['arxiv: "2309.061801"', '"2309.061801" does not look like an arXiv id such as 2309.06180. Look it up.'],
    [
      'doi: "https://doi.org/10.1145/1"',
      '"https://doi.org/10.1145/1" does not look like a DOI such as 10.1145/3600006.3613165. Look it up.',
    ],
    ['doi: "10.1145/"', '"10.1145/" does not look like a DOI such as 10.1145/3600006.3613165. Look it up.'],
    ["url: example.org", '"example.org" does not look like a web address. Look it up.'],
    ['url: "https://example"', '"https://example" does not look like a web address. Look it up.'],
    ['url: "https://example.org/a b"', '"https://example.org/a b" does not look like a web address. Look it up.'],
  ])("reports %s", (identifier, message) => {
    const { problems } = read(`able2020: ${reference(`, ${identifier}`)}`);
    expect(problems.map(told)).toEqual([`malformed-reference references.yaml:1:${problems[0]?.column} ${message}`]);
  });

  it("reports one that nothing identifies, and two that are the same", () => {
    const [none, one] = [reference(""), reference(", arxiv: '2309.06180'")];
    expect(read(`a2020: ${none}b2020: ${one}c2020: ${one}`).problems.map(told)).toEqual([
      "missing-field references.yaml:1:1 A reference needs at least one of arxiv, doi and url.",
      'duplicate-id references.yaml:3:97 The reference "b2020" has the same arxiv. Keep one of the two.',
    ]);
  });
});
