/**
 * A plugin for Rollup: imports of Markdown lists give banks.
 *
 * @module llm-interview/rollup
 */

import { createRollupPlugin } from "unplugin";
import type { BankPluginOptions, RollupPlugin } from "./options.js";
import { unpluginBanks } from "./unplugin-banks.js";

export type { BankPluginOptions, RollupPlugin } from "./options.js";

const create = createRollupPlugin(unpluginBanks);

/**
 * Makes `import bank from "./notes.md?bank"`, or of a folder, give an open bank.
 *
 * @example
 * ```ts
 * import { banks } from "llm-interview/rollup";
 *
 * export default { input: "main.js", plugins: [banks()], output: { dir: "dist" } };
 * ```
 */
export function banks(options: BankPluginOptions = {}): RollupPlugin {
  return create(options) as RollupPlugin;
}
