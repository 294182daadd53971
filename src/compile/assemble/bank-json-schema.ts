import { z } from "zod";
import { bankDataSchema } from "./bank-schema.js";

/**
 * JSON Schema (draft 2020-12) of a bank. Its `$id` carries the format version, not that of the package:
 * a schema with the same id never changes what it accepts.
 */
export function bankJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(bankDataSchema, { target: "draft-2020-12", io: "output" });
  return {
    ...schema,
    $id: "https://unpkg.com/llm-interview/dist/schema/bank.v1.json",
    title: "LLM interview question bank",
  };
}
