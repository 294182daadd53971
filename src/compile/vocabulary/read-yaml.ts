import {
  type Document,
  type DocumentOptions,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  type ParseOptions,
  Parser,
  parseDocument,
  type SchemaOptions,
  visit,
  type YAMLMap,
  YAMLParseError,
} from "yaml";
import type { z } from "zod";
import type { Place } from "../../model/place.js";
import type { Problem } from "../../model/problem.js";
import { nearest } from "../../text/nearest.js";
import { indexLines } from "../parse/line-index.js";
import { reportError } from "../report.js";
import type { SourceFile } from "../sources/source-file.js";

export type YamlPath = readonly (string | number)[];

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
  // The parser's own counter loses lines behind a NUL.
  const lines = indexLines(file.path, text);
  const sameKey = (a: ParsedNode, b: ParsedNode) => isScalar(a) && isScalar(b) && a.source === b.source;
  const document = tryParse(text, { uniqueKeys: sameKey, prettyErrors: false, strict: true });

  const placeAt = (offset: number): Place => {
    const place = lines.placeOf(Math.min(offset, text.length));
    return { ...place, line: place.line + linesBefore };
  };
  const startOf = (node: unknown) => (isNode(node) && node.range ? node.range[0] : undefined);
  // A large mapping is asked for every one of its keys.
  const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  const pairOf = (map: YAMLMap, key: string) => {
    let index = indexes.get(map);
    if (index === undefined) {
      index = new Map(map.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])));
      indexes.set(map, index);
    }
    return index.get(key);
  };
  const placeOf = (path: YamlPath, part: "key" | "value" = "value"): Place => {
    let node: unknown = document.contents;
    let offset = startOf(node) ?? 0;
    for (const [index, step] of path.entries()) {
      const pair = isMap(node) ? pairOf(node, String(step)) : undefined;
      node = isSeq(node) ? node.items[Number(step)] : pair?.value;
      const isKey = part === "key" && index === path.length - 1;
      offset = startOf(isKey ? pair?.key : node) ?? startOf(pair?.key) ?? offset;
    }
    return placeAt(offset);
  };
  const problems: Problem[] = [];
  const reportSyntax = (offset: number, fault: string) =>
    reportError(problems, "yaml-syntax", placeAt(offset), `This is not valid YAML: ${fault}`);

  for (const { pos, message } of [...document.errors, ...document.warnings])
    reportSyntax(pos[0], message.split("\n", 1)[0] ?? "");
  if (problems.length > 0) return { problems, placeOf };
  visit(document, {
    Pair(_, { key }) {
      if (isCollection(key)) reportSyntax(startOf(key) ?? 0, "a mapping or a list cannot be a key.");
      if (isScalar(key) && key.source !== undefined && typeof key.value !== "string") key.value = key.source;
    },
    // An anchor stands before its aliases: what holds itself does so by an alias inside of it.
    Alias(_, alias, path) {
      const source = alias.resolve(document);
      if (source === undefined || !path.includes(source)) return;
      const fault = `*${alias.source} stands inside of what it names, which would hold itself.`;
      reportSyntax(alias.range?.[0] ?? 0, fault);
    },
  });
  if (problems.length > 0) return { problems, placeOf };
  const value = toPlain(document);
  if (value instanceof Error) {
    reportError(problems, "yaml-syntax", placeAt(0), value.message);
    return { problems, placeOf };
  }

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

/** How deep lists and mappings may stand in each other. Ours are four deep. */
const greatestDepth = 64;

/**
 * Parses YAML, unless it stands so deep in itself that the composer, which goes down into it, would meet the end of the stack: then
 * an error stands for all of it. Not by catching what is thrown there, because expressions that are compiled so near to it end the process.
 */
function tryParse(text: string, options: ParseOptions & DocumentOptions & SchemaOptions): Document.Parsed {
  const isTooDeep = mayBeDeep(text) && depthOf(text) > greatestDepth;
  const document = parseDocument(isTooDeep ? "" : text, options);
  if (isTooDeep)
    document.errors.push(new YAMLParseError([0, 0], "BAD_COLLECTION_TYPE", "it stands too deep in itself"));
  return document;
}

/** Few texts have brackets by the dozen, or lines that begin far to the right or with many marks. */
function mayBeDeep(text: string): boolean {
  return (text.match(/[[{]/g)?.length ?? 0) > greatestDepth || /^(?:[ ?-][ \t]){30}| {60}/m.test(text);
}

/** The tokens are read without recursion, and so are they counted here. */
function depthOf(text: string): number {
  let deepest = 0;
  const waiting: { readonly token: unknown; readonly depth: number }[] = [];
  for (const token of new Parser().parse(text)) waiting.push({ token, depth: 0 });
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next;
    if (typeof token !== "object" || token === null) continue;
    deepest = Math.max(deepest, depth);
    if ("value" in token) waiting.push({ token: token.value, depth });
    if (!("items" in token) || !Array.isArray(token.items)) continue;
    for (const { key, value } of token.items as readonly { readonly key?: unknown; readonly value?: unknown }[])
      for (const inner of [key, value]) waiting.push({ token: inner, depth: depth + 1 });
  }
  return deepest;
}

/** Aliases can make a small text expand without bound; the parser refuses by throwing. */
function toPlain(document: { toJS(): unknown }): unknown {
  try {
    return document.toJS();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
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
      return `at least ${issue.minimum}${issue.origin === "array" ? " entries long" : issue.origin === "string" ? " characters long" : ""}`;
    case "too_big":
      return `at most ${issue.maximum}${issue.origin === "array" ? " entries long" : issue.origin === "string" ? " characters long" : ""}`;
    default:
      return issue.message;
  }
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
