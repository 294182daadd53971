import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { builtInFunctions } from "./exceptions.js";

/** A regular expression of a source, and where it stands. */
export interface Expression {
  /** As a literal: `/a+/u`. */
  readonly text: string;
  /** `src/a.ts:3`, or `src/a.ts` where it is built of parts. */
  readonly place: string;
}

/**
 * Finds every regular expression of the sources: literals, and those that are built when a module loads. Of those that functions
 * build, the examples in `exceptions.ts`.
 *
 * @throws Error if a function builds one, and there are not as many examples as places.
 */
export async function findExpressions(root: string): Promise<Expression[]> {
  const found: Expression[] = [];
  const builders: string[] = [];
  for (const file of listSources(root)) {
    const source = ts.createSourceFile(file, readFileSync(path.join(root, file), "utf8"), ts.ScriptTarget.Latest, true);
    const { literals, atLoad, inFunctions } = readSource(source);
    for (const { text, line } of literals) found.push({ text, place: `${file}:${line}` });
    if (atLoad > 0) builders.push(file);
    const examples = builtInFunctions[file] ?? [];
    if (examples.length !== inFunctions)
      throw new Error(
        `${file} builds ${inFunctions} expressions in functions; exceptions.ts has ${examples.length} examples.`,
      );
    for (const { example } of examples) found.push({ text: String(example), place: file });
  }
  return [...found, ...(await recordBuilt(root, builders))];
}

function listSources(root: string): string[] {
  const entries = readdirSync(path.join(root, "src"), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && path.basename(entry.parentPath) !== "generated")
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}

function readSource(source: ts.SourceFile) {
  const literals: { text: string; line: number }[] = [];
  let atLoad = 0;
  let inFunctions = 0;
  const visit = (node: ts.Node, isInside: boolean) => {
    if (ts.isRegularExpressionLiteral(node))
      literals.push({ text: node.text, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    const builds =
      (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText(source) === "RegExp";
    if (builds && isInside) inFunctions++;
    else if (builds) atLoad++;
    node.forEachChild((child) => visit(child, isInside || ts.isFunctionLike(node)));
  };
  visit(source, false);
  return { literals, atLoad, inFunctions };
}

/** Loads modules and takes down what they give to `RegExp`. */
async function recordBuilt(root: string, files: readonly string[]): Promise<Expression[]> {
  const built: Expression[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [source, flags]: [string, string | undefined]) {
      const expression = new target(source, flags);
      // The third line of the stack is the caller's.
      const caller = /src\/[\w/-]+\.ts/.exec(new Error().stack?.split("\n")[2] ?? "")?.[0];
      if (caller !== undefined) built.push({ text: String(expression), place: caller });
      return expression;
    },
  });
  try {
    for (const file of files) await import(pathToFileURL(path.join(root, file)).href);
  } finally {
    globalThis.RegExp = original;
  }
  for (const file of files)
    if (!built.some(({ place }) => place === file)) throw new Error(`${file} was loaded before; load it here alone.`);
  return built;
}
