import { describe, expect, it } from "vitest";
import { createSchema, tableNames } from "../../../src/sql/tables/create-schema.js";

describe("createSchema", () => {
  it("begins every primary key with the bank, which is what tables are split by", () => {
    for (const dialect of ["sqlite", "postgresql"] as const) {
      const made = createSchema(dialect).filter((statement) => statement.startsWith("CREATE TABLE"));
      expect(made).toHaveLength(tableNames.length);
      for (const statement of made) expect(statement).toMatch(/PRIMARY KEY \(bank\b/);
    }
    const split = createSchema("postgresql", { partitions: 2 });
    expect(split.filter((statement) => / PARTITION OF interview_question FOR /.test(statement))).toHaveLength(2);
  });

  it("refuses dialects and partitions that are none", () => {
    const other: string = "mysql";
    expect(() => createSchema(other as "sqlite")).toThrow("The dialect must be sqlite or postgresql, not mysql.");
    expect(() => createSchema("sqlite", { partitions: 2 })).toThrow(RangeError);
    expect(() => createSchema("postgresql", { partitions: 1.5 })).toThrow(RangeError);
  });
});
