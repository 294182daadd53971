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
import type { YamlFault, YamlPath, YamlTree } from "./yaml-tree.js";

/**
 * Reads any YAML 1.2. Keys are taken as written: `5.10:` is not `5.1:`.
 *
 * @param text - Without byte order mark.
 */
export function composeYaml(text: string): YamlTree {
  const sameKey = (a: ParsedNode, b: ParsedNode) => isScalar(a) && isScalar(b) && a.source === b.source;
  const document = tryParse(text, { uniqueKeys: sameKey, prettyErrors: false, strict: true });
  const offsetOf = makeOffsetOf(document);
  const faults: YamlFault[] = [];
  const report = (offset: number, fault: string) =>
    faults.push({ offset, message: `This is not valid YAML: ${fault}` });
  for (const { pos, message } of [...document.errors, ...document.warnings])
    report(pos[0], message.split("\n", 1)[0] ?? "");
  if (faults.length > 0) return { value: undefined, faults, offsetOf };
  visit(document, {
    Pair(_, { key }) {
      if (isCollection(key)) report(startOf(key) ?? 0, "a mapping or a list cannot be a key.");
      if (isScalar(key) && key.source !== undefined && typeof key.value !== "string") key.value = key.source;
    },
    // An anchor stands before its aliases: what holds itself does so by an alias inside of it.
    Alias(_, alias, path) {
      const source = alias.resolve(document);
      if (source === undefined || !path.includes(source)) return;
      const fault = `*${alias.source} stands inside of what it names, which would hold itself.`;
      report(alias.range?.[0] ?? 0, fault);
    },
  });
  if (faults.length > 0) return { value: undefined, faults, offsetOf };
  const value = toPlain(document);
  return { value, faults: value instanceof Error ? [{ offset: 0, message: value.message }] : [], offsetOf };
}

function makeOffsetOf(document: Document.Parsed): YamlTree["offsetOf"] {
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
  return (path: YamlPath, part: "key" | "value") => {
    let node: unknown = document.contents;
    let offset = startOf(node) ?? 0;
    for (const [index, step] of path.entries()) {
      const pair = isMap(node) ? pairOf(node, String(step)) : undefined;
      node = isSeq(node) ? node.items[Number(step)] : pair?.value;
      const isKey = part === "key" && index === path.length - 1;
      offset = startOf(isKey ? pair?.key : node) ?? startOf(pair?.key) ?? offset;
    }
    return offset;
  };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) && node.range ? node.range[0] : undefined;
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
  return (
    (text.match(/[[{]/g)?.length ?? 0) > greatestDepth ||
    /^(?:[ ?-][ \t]){30}/m.test(text) ||
    text.includes(" ".repeat(60))
  );
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
