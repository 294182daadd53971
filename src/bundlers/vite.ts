/**
 * A plugin for Vite: imports of Markdown lists give banks.
 *
 * @module llm-interview/vite
 */

import { createVitePlugin } from "unplugin";
import type { BankPluginOptions, RollupPlugin } from "./options.js";
import { unpluginBanks } from "./unplugin-banks.js";

export type { BankPluginOptions, RollupPlugin } from "./options.js";

const create = createVitePlugin(unpluginBanks);

/**
 * Makes `import bank from "./notes.md?bank"`, or of a folder, give an open bank, in builds and in the server. There, a bank is replaced
 * when its list changes, and kept while the list has errors, which the page shows.
 *
 * @example
 * ```ts
 * import { banks } from "llm-interview/vite";
 *
 * export default { plugins: [banks({ types: "src/banks.d.ts" })] };
 * ```
 */
export function banks(options: BankPluginOptions = {}): RollupPlugin {
  return create(options) as RollupPlugin;
}
