import type { BankData } from "../../model/bank-data.js";

/** Writes a bank as JSON: stable key order, one question, tag, ... to a line, a final newline. */
export function renderBankJson(data: BankData): string {
  const fields = Object.entries(data).map(([name, value]: [string, unknown]) => {
    const isList = Array.isArray(value) && value.length > 0;
    return ` ${JSON.stringify(name)}: ${isList ? renderLines(value) : JSON.stringify(value)}`;
  });
  return `{\n${fields.join(",\n")}\n}\n`;
}

function renderLines(entries: readonly unknown[]): string {
  return `[\n${entries.map((entry) => `  ${JSON.stringify(entry)}`).join(",\n")}\n ]`;
}

/** Where a module of a bank imports from. */
export interface BankModuleOptions {
  /** Module that exports `openBank` and `TypedBank`. Default: `llm-interview`. */
  readonly from?: string;
  /** The bank as JSON, if it is at hand. Default: `renderBankJson(data)`. */
  readonly json?: string;
}

/**
 * Writes a TypeScript module that exports the bank with its ids as literal types:
 * `bank`, `QuestionId`, `SectionId` and `TagId`. The module holds all data, and needs no JSON import.
 */
export function renderBankModule(data: BankData, options: BankModuleOptions = {}): string {
  const { from = "llm-interview", json = renderBankJson(data) } = options;
  return `// Written by \`llm-interview compile\`. Do not edit: edit the list and compile again.
import { openBank, type TypedBank } from ${JSON.stringify(from)};

${renderIdTypes(data)}
export interface Ids {
  readonly question: QuestionId;
  readonly section: SectionId;
  readonly tag: TagId;
}

export const bank: TypedBank<Ids> = /* @__PURE__ */ openBank<Ids>(/* @__PURE__ */ JSON.parse(${renderTextLiteral(json)}));
`;
}

/** Writes the ids of a bank as unions of string literals. */
export function renderIdTypes({ questions, sections, tags }: BankData): string {
  return [renderUnion("QuestionId", questions), renderUnion("SectionId", sections), renderUnion("TagId", tags)].join(
    "\n",
  );
}

function renderUnion(name: string, entries: readonly { readonly id: string }[]): string {
  const ids = entries.map(({ id }) => `\n  | ${JSON.stringify(id)}`);
  return `export type ${name} =${ids.length === 0 ? " never" : ids.join("")};\n`;
}

/** Writes a text as a string literal. JSON in one parses faster than an object literal, and no checker has to infer its type. */
export function renderTextLiteral(text: string): string {
  return JSON.stringify(text).replace(/[\u2028\u2029]/g, (separator) =>
    separator === "\u2028" ? "\\u2028" : "\\u2029",
  );
}
