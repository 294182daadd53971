import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { bankJsonSchema } from "../../../src/compile/assemble/bank-json-schema.js";
import { compileBank } from "../../../src/compile/compile-bank.js";
import { makeCardBank } from "../../helpers/make-card.js";

const validate = new Ajv2020({ strict: true }).compile(bankJsonSchema());
const { data, translations } = compileBank(makeCardBank());

describe("bankJsonSchema", () => {
  it("takes what the compiler makes, as a validator of others reads it", () => {
    expect(validate(JSON.parse(JSON.stringify(data))), JSON.stringify(validate.errors)).toBe(true);
    expect(translations.map(({ locale }) => locale)).toEqual(["en"]);
    expect(validate(JSON.parse(JSON.stringify(translations[0]))), JSON.stringify(validate.errors)).toBe(true);
  });

  it("takes a title", () => {
    expect(validate({ ...JSON.parse(JSON.stringify(data)), title: "缓存" })).toBe(true);
  });

  it.each([
    ["an empty object", {}],
    ["another format version", { ...data, formatVersion: 2 }],
    ["an answered question without a brief", { ...data, questions: [{ ...data.questions[0], brief: undefined }] }],
    ["an unknown field", { ...data, name: "x" }],
    ["a title of two lines", { ...data, title: "a\nb" }],
    ["an empty title", { ...data, title: "" }],
    ["a hash that is none", { ...data, questions: [{ ...data.questions[0], hash: "x" }] }],
  ])("refuses %s", (_, value) => {
    expect(validate(JSON.parse(JSON.stringify(value)))).toBe(false);
  });

  it("carries the format version in its id", () => {
    expect(bankJsonSchema()).toMatchObject({ $id: expect.stringMatching(/bank\.v1\.json$/) });
  });
});
