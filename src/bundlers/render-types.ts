import { renderIdTypes } from "../compile/assemble/render-bank.js";
import type { BankData } from "../model/bank-data.js";
import { byCodePoint } from "../text/code-point-order.js";
import type { BankRequest } from "./module-ids.js";

/** What every file of types begins with that we wrote. */
const header = "// Written by the plugin of llm-interview. Do not edit: it follows the lists that are imported.\n";

/** Where the types come from. */
const ownName = "llm-interview";

/** By name of the module, what TypeScript is told of a bank. */
export type TypeBlocks = ReadonlyMap<string, TypeBlock>;

export interface TypeBlock {
  readonly target: string;
  readonly text: string;
}

/** The name that TypeScript knows a bank by: wherever it is imported from, the name of its file or folder. */
export function typeName({ target, locale }: BankRequest): string {
  return `*/${target.slice(target.lastIndexOf("/") + 1)}?bank${locale === undefined ? "" : `=${locale}`}`;
}

/** Writes what TypeScript is told of a bank. */
export function renderTypeBlock(request: BankRequest, data: BankData): string {
  const lines = `import type { TypedBank } from ${JSON.stringify(ownName)};

${renderIdTypes(data)}
export interface Ids {
  readonly question: QuestionId;
  readonly section: SectionId;
  readonly tag: TagId;
}

export const bank: TypedBank<Ids>;
export { bank as default };
`.replace(/^(?=.)/gm, "  ");
  return `declare module ${JSON.stringify(typeName(request))} {\n${lines}}\n`;
}

/** Writes a file of types, sorted by name. */
export function renderTypes(blocks: TypeBlocks): string {
  const sorted = [...blocks].sort(([a], [b]) => byCodePoint(a, b));
  return [header, ...sorted.map(([, { target, text }]) => `// ${JSON.stringify(target)}\n${text}`)].join("\n");
}

/** Reads a file of types. `undefined` if we did not write it. */
export function readTypes(text: string): Map<string, TypeBlock> | undefined {
  if (!text.startsWith(header)) return undefined;
  const blocks = new Map<string, TypeBlock>();
  for (const part of text.split(/^\/\/ (?=")/m).slice(1)) {
    const [first = "", second = "", ...rest] = part.split("\n");
    const name = /^declare module (".+") \{$/.exec(second)?.[1];
    const end = rest.indexOf("}");
    if (name === undefined || end === -1) continue;
    blocks.set(JSON.parse(name), {
      target: JSON.parse(first),
      text: `${[second, ...rest.slice(0, end + 1)].join("\n")}\n`,
    });
  }
  return blocks;
}
