import { describe, expect, it } from "vitest";
import {
  renderBankJson,
  renderBankModule,
  renderIdTypes,
  renderTextLiteral,
} from "../../../src/compile/assemble/render-bank.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeQuestion } from "../../helpers/make-question.js";

const data = makeBankData([
  makeQuestion({ id: "a", section: "one", tags: ["x"], prompt: "a\u2028b" }),
  makeQuestion({ id: "b", section: "one", number: 2 }),
]);

describe("renderBankJson", () => {
  it("is the bank as JSON, with a line for each question", () => {
    const json = renderBankJson(data);
    const [a, b] = data.questions.map((question) => JSON.stringify(question));
    expect(JSON.parse(json)).toEqual(data);
    expect(json).toContain(`"questions": [\n  ${a},\n  ${b}\n ]`);
    expect(json).toContain('"references": []');
    expect(json.endsWith("}\n")).toBe(true);
  });
});

describe("renderIdTypes", () => {
  it("lists ids as unions, and none as never", () => {
    expect(renderIdTypes(data)).toContain('export type QuestionId =\n  | "a"\n  | "b";\n');
    expect(renderIdTypes(makeBankData())).toContain("export type QuestionId = never;\n");
  });
});

describe("renderTextLiteral", () => {
  it("escapes the separators that end a line in old programs", () => {
    const text = 'a\u2028"b"\u2029';
    expect(renderTextLiteral(text)).toBe(String.raw`"a\u2028\"b\"\u2029"`);
    expect(JSON.parse(renderTextLiteral(text))).toBe(text);
  });
});

describe("renderBankModule", () => {
  it("opens the bank by this package, or another that has it", () => {
    expect(renderBankModule(data)).toContain('import { openBank, type TypedBank } from "llm-interview";');
    expect(renderBankModule(data, { from: "./it's.js" })).toContain('from "./it\'s.js";');
  });

  it("holds the JSON of the bank, its own or one at hand", () => {
    const literalOf = (source: string) => /JSON\.parse\((".*")\)\);/.exec(source)?.[1] ?? "";
    expect(JSON.parse(JSON.parse(literalOf(renderBankModule(data))))).toEqual(data);
    expect(JSON.parse(literalOf(renderBankModule(data, { json: "{}" })))).toBe("{}");
  });
});
