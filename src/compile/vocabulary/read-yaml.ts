import type { z } from "zod";
import type { Place } from "../../model/place.js";
import type { Problem } from "../../model/problem.js";
import { nearest } from "../../text/nearest.js";
import { indexLines, type LineIndex } from "../parse/line-index.js";
import { reportError } from "../report.js";
import type { SourceFile } from "../sources/source-file.js";
import { composeYaml } from "./compose-yaml.js";
import { scanJson } from "./scan-json.js";
import { scanYaml } from "./scan-yaml.js";
import type { YamlPath } from "./yaml-tree.js";

export interface YamlReading<Value> {
  /** Absent where the text is not YAML, or nothing of it could be salvaged. */
  readonly value?: Value;
  readonly problems: readonly Problem[];
  /** Where the value at a path stands; of its key with `key`; of the nearest parent where there is none. */
  placeOf(path: YamlPath, part?: "key" | "value"): Place;
}

/** How a YAML text is to be read. */
export interface YamlForm<Value> {
  readonly schema: z.ZodType<Value>;
  /** Names that the schema knows, to suggest from. */
  readonly fields: readonly string[];
  /** Takes what is right from a value that is wrong elsewhere, so that one mistake does not bring others with it. */
  readonly salvage?: z.ZodType<Value>;
  /** A file without content says nothing, and that is no problem. Default: it is. */
  readonly mayBeEmpty?: boolean;
  /** Lines of the file before the text, for front matter. Default 0. */
  readonly linesBefore?: number;
}

/**
 * Reads YAML 1.2 and holds it to a schema. Every problem has the place of the value or key it is about.
 * Keys are taken as written: `5.10:` is not `5.1:`.
 */
export function readYaml<Value>(file: SourceFile, form: YamlForm<Value>): YamlReading<Value> {
  const { schema, fields, salvage, mayBeEmpty = false, linesBefore = 0 } = form;
  const text = file.text.replace(/^\uFEFF/, "");
  const { value, faults, offsetOf } = scanYaml(text) ?? scanJson(text) ?? composeYaml(text);
  let lines: LineIndex | undefined;
  const placeAt = (offset: number): Place => {
    // The parser's own counter loses lines behind a NUL.
    lines ??= indexLines(file.path, text);
    const place = lines.placeOf(Math.min(offset, text.length));
    return { ...place, line: place.line + linesBefore };
  };
  const placeOf: YamlReading<Value>["placeOf"] = (path, part = "value") => placeAt(offsetOf(path, part));
  const problems: Problem[] = [];
  for (const { offset, message } of faults) reportError(problems, "yaml-syntax", placeAt(offset), message);
  if (problems.length > 0) return { problems, placeOf };
  if (value === null && mayBeEmpty) return { problems, placeOf };
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { value: result.data, problems, placeOf };
  for (const issue of result.error.issues) reportIssue(issue, fields, placeOf, problems);
  const salvaged = salvage?.safeParse(value);
  return { problems, placeOf, ...(salvaged?.success === true ? { value: salvaged.data } : {}) };
}

/** Says in our words, and where it is, what the schema found. */
function reportIssue(
  issue: z.core.$ZodIssue,
  fields: readonly string[],
  placeOf: YamlReading<unknown>["placeOf"],
  problems: Problem[],
): void {
  const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  const name = path.length === 0 ? "The file" : `\`${path.join(".")}\``;
  if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys) {
      const [near] = nearest(key, fields);
      const message = `There is no field \`${key}\`. Known are ${fields.join(", ")}.`;
      const suggestion = near && `Did you mean \`${near}\`?`;
      reportError(problems, "unknown-field", placeOf([...path, key], "key"), message, suggestion);
    }
  } else if (issue.code === "invalid_key") {
    const message = `The key \`${String(path.at(-1))}\` must be ${issue.issues[0]?.message}.`;
    reportError(problems, "invalid-field", placeOf(path, "key"), message);
  } else if (issue.input === undefined && path.length > 0) {
    const message = `The field ${name} is missing. It must be ${expectation(issue)}.`;
    reportError(problems, "missing-field", placeOf(path.slice(0, -1)), message);
  } else {
    const message = `${name} is ${show(issue.input)}. It must be ${expectation(issue)}.`;
    reportError(problems, "invalid-field", placeOf(path), message);
  }
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "object" || issue.expected === "record"
        ? "a mapping"
        : `a value of type ${issue.expected}`;
    case "invalid_value":
      return issue.values.map((value) => JSON.stringify(value)).join(" or ");
    case "too_small":
      // Of texts and lists, no more is asked.
      if (issue.origin === "string" || issue.origin === "array")
        return `a ${issue.origin === "array" ? "list" : "text"} that is not empty`;
      return `at least ${issue.minimum}`;
    case "too_big":
      return `at most ${issue.maximum}`;
    default:
      return issue.message;
  }
}

function show(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
