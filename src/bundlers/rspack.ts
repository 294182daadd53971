/**
 * A plugin for Rspack: imports of Markdown lists give banks.
 *
 * @module llm-interview/rspack
 */

import { createRspackPlugin } from "unplugin";
import type { BankPluginOptions, WebpackPlugin } from "./options.js";
import { unpluginBanks } from "./unplugin-banks.js";

export type { BankPluginOptions, WebpackPlugin } from "./options.js";

const create = createRspackPlugin(unpluginBanks);

/**
 * Makes `import bank from "./notes.md?bank"`, or of a folder, give an open bank.
 *
 * @example
 * ```ts
 * import { banks } from "llm-interview/rspack";
 *
 * export default { entry: "./main.js", plugins: [banks()] };
 * ```
 */
export function banks(options: BankPluginOptions = {}): WebpackPlugin {
  return create(options) as WebpackPlugin;
}
