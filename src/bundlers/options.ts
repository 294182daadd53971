import type { ContentOptions } from "../disk/content-compiler.js";

/** How lists are compiled that an app imports. */
export interface BankPluginOptions extends Pick<ContentOptions, "shape" | "locale" | "version"> {
  /**
   * A file for TypeScript, such as `src/banks.d.ts`, that says which ids the imported banks have. Relative to the root of the app; written
   * when a bank is built, where it changed. Default: none is written.
   */
  readonly types?: string;
  /** Whether to keep what was read in `node_modules/.cache`, for the next build. Default: true. */
  readonly cache?: boolean;
}

/** A plugin of Vite or Rollup. Written so that it fits every version of them, and asks for none. */
export type RollupPlugin = { readonly name: string };

/** A plugin of webpack or Rspack. */
export type WebpackPlugin = { readonly apply: (compiler: unknown) => void };

/** A plugin of esbuild. */
export type EsbuildPlugin = { readonly name: string; readonly setup: (build: unknown) => void | Promise<void> };
