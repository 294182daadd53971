import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readYaml } from "../../../src/compile/vocabulary/read-yaml.js";

const form = { schema: z.strictObject({ a: z.number() }), fields: ["a"] };
const placesOf = (text: string) =>
  readYaml({ path: "x.yaml", text }, form).problems.map(({ code, line, column }) => `${code} ${line}:${column}`);

describe("readYaml", () => {
  it("gives a value that fits its schema", () => {
    expect(readYaml({ path: "x.yaml", text: "a: 1\n" }, form)).toMatchObject({ value: { a: 1 }, problems: [] });
  });

  it("says where a mistake stands, also behind a byte order mark, CRLF or a NUL", () => {
    expect(placesOf("\n a: [\n")).toEqual(["yaml-syntax 3:1"]);
    expect(placesOf("\ufeff\r\na: x\r\n")).toEqual(["invalid-field 2:4"]);
    expect(placesOf("1. # \n\n \0 \n\n | : ")).toEqual(["yaml-syntax 3:2", "yaml-syntax 5:4"]);
  });
});
