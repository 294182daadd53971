import { compileBank } from "../../../src/compile/compile-bank.js";
import type { Problem } from "../../../src/model/problem.js";

/** Compiles files by their paths. */
export function compile(files: Readonly<Record<string, string>>) {
  return compileBank(Object.entries(files).map(([path, text]) => ({ path, text })));
}

/** A problem as it is told. */
export function told({ code, file, line, column, message, suggestion = "" }: Problem): string {
  return `${code} ${file}:${line}:${column} ${message} ${suggestion}`.trim();
}
