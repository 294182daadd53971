import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { separateValues } from "../../src/export/separated-values.js";

const comma = { cell: ",", row: "\r\n" } as const;

describe("separateValues", () => {
  it("quotes what a reader would take apart, and nothing else", () => {
    expect(separateValues([["a", 1, "", "b c"]], comma)).toBe("a,1,,b c\r\n");
    expect(separateValues([["a,b", 'say "a"', "a\nb", "a\rb", "a\tb"]], comma)).toBe(
      '"a,b","say ""a""","a\nb","a\rb",a\tb\r\n',
    );
  });

  it("quotes every cell where it is asked to", () => {
    expect(separateValues([["a", "", 2]], { cell: "\t", row: "\n", quoted: true })).toBe('"a"\t""\t"2"\n');
  });

  it("ends every row, and writes no row as nothing", () => {
    expect(separateValues([["a"], ["b"]], comma)).toBe("a\r\nb\r\n");
    expect(separateValues([], comma)).toBe("");
  });

  it("is read back as it was given", () => {
    const cell = fc.string({ unit: fc.constantFrom('"', ",", "\t", "\n", "\r", " ", "'", "a", "键") });
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })));
    const forms = fc.constantFrom(comma, { cell: "\t", row: "\n", quoted: true } as const);
    fc.assert(
      fc.property(table, forms, (rows, form) => {
        const options = { delimiter: form.cell, record_delimiter: form.row };
        expect(parse(separateValues(rows, form), options)).toEqual(rows);
      }),
    );
  });
});
