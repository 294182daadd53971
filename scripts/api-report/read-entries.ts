import ts from "typescript";
import { byCodePoint } from "../../src/text/code-point-order.js";

/** What can be imported from the package. */
export interface PublicApi {
  /** By entry, the names that it exports, sorted. */
  readonly entries: ReadonlyMap<string, readonly string[]>;
  /**
   * Declarations of these names and of all that they speak of, without comments, sorted by name. A name has several where entries
   * have different things by it.
   */
  readonly declarations: readonly Declaration[];
}

export interface Declaration {
  readonly name: string;
  readonly text: string;
}

/** Ids of the published banks are content: a new question does not change the API. */
const content = ["QuestionId", "SectionId", "TagId"];

/**
 * Reads the types that were built.
 *
 * @param entries - Paths of declaration files, by entry. What they import from other packages is not followed.
 * @throws Error if an entry is no module.
 */
export function readEntries(entries: Readonly<Record<string, string>>): PublicApi {
  const program = ts.createProgram(Object.values(entries), {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: [],
  });
  const checker = program.getTypeChecker();
  const own = new Set(Object.values(entries).flatMap((file) => program.getSourceFile(file) ?? []));
  const reached = new Set<ts.Symbol>();
  const names = new Map<string, readonly string[]>();
  const printer = ts.createPrinter({ removeComments: true });

  const original = (symbol: ts.Symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const visit = (symbol: ts.Symbol): void => {
    const statements = statementsOf(symbol).filter((node) => !isForeign(node, program));
    if (statements.length === 0 || reached.has(symbol)) return;
    reached.add(symbol);
    const look = (node: ts.Node): void => {
      const used = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
      if (used !== undefined) visit(original(used));
      ts.forEachChild(node, look);
    };
    statements.forEach(look);
  };

  for (const [entry, file] of Object.entries(entries)) {
    const source = program.getSourceFile(file);
    const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`The types of ${entry}, ${file}, are not there. Run npm run build.`);
    const exported = checker.getExportsOfModule(module);
    names.set(entry, exported.map(({ name }) => name).sort(byCodePoint));
    for (const symbol of exported) visit(original(symbol));
  }
  const declarations = [...reached].map((symbol) => {
    const print = (node: ts.Statement) => printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile());
    const isContent =
      content.includes(symbol.name) && statementsOf(symbol).some((node) => own.has(node.getSourceFile()));
    const text = isContent ? `type ${symbol.name} = string;` : statementsOf(symbol).map(print).join("\n");
    return { name: symbol.name, text };
  });
  const unique = new Map(declarations.map((declaration) => [`${declaration.name}\n${declaration.text}`, declaration]));
  return { entries: names, declarations: [...unique].sort(([a], [b]) => byCodePoint(a, b)).map(([, one]) => one) };
}

/** The statements that declare a name of a module. None for fields and parameters. */
function statementsOf(symbol: ts.Symbol): ts.Statement[] {
  return (symbol.declarations ?? []).flatMap((node) => {
    const outer = ts.isVariableDeclaration(node) ? node.parent.parent : node;
    return ts.isSourceFile(outer.parent) && ts.isStatement(outer) ? [outer] : [];
  });
}

function isForeign(node: ts.Node, program: ts.Program): boolean {
  const source = node.getSourceFile();
  return program.isSourceFileDefaultLibrary(source) || program.isSourceFileFromExternalLibrary(source);
}
