import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** The regular expressions in the sources below a folder, each with its place. Generated files have none of ours. */
export function findExpressions(root) {
  const files = readdirSync(root, { recursive: true }).filter((name) => name.endsWith(".ts") && !name.includes("generated"));
  return files.sort().flatMap((name) => {
    const file = path.join(root, name);
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
    const found = [];
    const visit = (node) => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf("/");
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        found.push({ place: `${file}:${line + 1}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}
