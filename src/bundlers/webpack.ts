/**
 * A plugin for webpack: imports of Markdown lists give banks.
 *
 * @module llm-interview/webpack
 */

import { createWebpackPlugin } from "unplugin";
import type { BankPluginOptions, WebpackPlugin } from "./options.js";
import { unpluginBanks } from "./unplugin-banks.js";

export type { BankPluginOptions, WebpackPlugin } from "./options.js";

const create = createWebpackPlugin(unpluginBanks);

/**
 * Makes `import bank from "./notes.md?bank"`, or of a folder, give an open bank.
 *
 * @example
 * ```ts
 * import { banks } from "llm-interview/webpack";
 *
 * export default { entry: "./main.js", plugins: [banks()] };
 * ```
 */
export function banks(options: BankPluginOptions = {}): WebpackPlugin {
  return create(options) as WebpackPlugin;
}
