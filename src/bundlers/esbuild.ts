/**
 * A plugin for esbuild: imports of Markdown lists give banks.
 *
 * @module llm-interview/esbuild
 */

import { createEsbuildPlugin } from "unplugin";
import type { BankPluginOptions, EsbuildPlugin } from "./options.js";
import { unpluginBanks } from "./unplugin-banks.js";

export type { BankPluginOptions, EsbuildPlugin } from "./options.js";

const create = createEsbuildPlugin(unpluginBanks);

/**
 * Makes `import bank from "./notes.md?bank"`, or of a folder, give an open bank.
 *
 * @example
 * ```ts
 * import { banks } from "llm-interview/esbuild";
 *
 * export const options = { entryPoints: ["main.js"], bundle: true, splitting: true, format: "esm" as const, outdir: "dist", plugins: [banks()] };
 * ```
 */
export function banks(options: BankPluginOptions = {}): EsbuildPlugin {
  return create(options) as EsbuildPlugin;
}
