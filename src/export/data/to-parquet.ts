import type { ColumnSource } from "hyparquet-writer";
import type { Exported, ExportSet } from "../export-set.js";
import { type DatasetColumn, datasetColumns } from "./dataset-columns.js";
import { type DatasetOptions, selectItems } from "./dataset-rows.js";

/**
 * Writes a Parquet file with the rows and columns of `toJsonl`. Texts are UTF-8 strings, numbers 32-bit integers, lists
 * real lists; compressed with Snappy. The file's metadata has `llm_interview.version` and `llm_interview.language`.
 *
 * Refused is what `toJsonl` refuses.
 *
 * @throws RangeError if no row is left: a Parquet file without rows is an error to some readers.
 */
export async function toParquet(
  set: ExportSet,
  { rows = "questions" }: DatasetOptions = {},
): Promise<Exported<Uint8Array>> {
  const { parquetWriteBuffer } = await import("hyparquet-writer");
  const { items, refused } = selectItems(set, rows);
  if (items.length === 0) {
    const reason =
      refused[0] === undefined ? "The set is empty." : `The first of ${refused.length} refused: ${refused[0].reason}`;
    throw new RangeError(`There is no row to write. ${reason}`);
  }
  const columns = datasetColumns[rows];
  const content = parquetWriteBuffer({
    columnData: columns.map(
      ({ name, read }): ColumnSource => ({ name, data: items.map((item) => read(item, set.locale)) }),
    ),
    schema: [{ name: "root", num_children: columns.length }, ...columns.flatMap(schemaOf)],
    kvMetadata: [
      { key: "llm_interview.version", value: set.version },
      { key: "llm_interview.language", value: set.locale },
    ],
    createdBy: "llm-interview",
  });
  return { content: new Uint8Array(content), refused };
}

type SchemaElement = NonNullable<Parameters<typeof import("hyparquet-writer").parquetWriteBuffer>[0]["schema"]>[number];

const string = { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } } as const;

const elementTypes = { strings: string, integers: { type: "INT32" }, booleans: { type: "BOOLEAN" } } as const;

/** Names and levels of lists are those that the format asks for. */
function schemaOf({ name, type }: DatasetColumn): SchemaElement[] {
  const required = { name, repetition_type: "REQUIRED" } as const;
  const optional = { name, repetition_type: "OPTIONAL" } as const;
  switch (type) {
    case "string":
      return [{ ...required, ...string }];
    case "string?":
      return [{ ...optional, ...string }];
    case "integer":
      return [{ ...required, type: "INT32" }];
    case "integer?":
      return [{ ...optional, type: "INT32" }];
    case "strings":
    case "integers":
    case "booleans":
      return [
        { ...required, num_children: 1, converted_type: "LIST", logical_type: { type: "LIST" } },
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        { name: "element", repetition_type: "REQUIRED", ...elementTypes[type] },
      ];
    default:
      return type satisfies never;
  }
}
