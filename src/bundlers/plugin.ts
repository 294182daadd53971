import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { reportError, startOfFile } from "../compile/report.js";
import { kindOfSource } from "../compile/sources/sort-sources.js";
import type { Problem } from "../model/problem.js";
import { bankIn, type ImportedBank, importBanks } from "./imported-banks.js";
import { type BankModule, idPrefix, readId, readSpecifier, targetOf, writeId } from "./module-ids.js";
import type { BankPluginOptions } from "./options.js";
import { renderArticles, renderBank, renderReferences } from "./render-modules.js";
import { openTypesFile, type TypesFile } from "./types-file.js";

/** What a bundler is given of a bank. */
export interface LoadedModule {
  /** Absent where there is nothing good to give. */
  readonly code?: string;
  /** To be told once: those of the list come with its bank. */
  readonly problems: readonly Problem[];
  readonly bank?: ImportedBank;
}

/** The work of the plugin, whatever the bundler. */
export interface BankPlugin {
  /** Where the app is. Default: the folder of the process. */
  root: string;
  /** Gives the id of what an import names, if it is ours. */
  resolve(specifier: string, importer: string | undefined): string | undefined;
  /** Gives the module of an id, if it is ours. */
  load(id: string): Promise<LoadedModule | undefined>;
  /** Compiles a list, if it may have changed. */
  loadBank(target: string): Promise<ImportedBank>;
  /** Says that lists may have changed. Default: all. */
  refresh(target?: string, changed?: readonly string[]): void;
  /** Keeps what was read for the next build. */
  save(): Promise<void>;
}

/** @param hasVersions - Whether ids say what is in a module, as a server wants it. */
export function createBankPlugin(
  { types, cache = true, ...options }: BankPluginOptions = {},
  hasVersions: () => boolean = () => false,
): BankPlugin {
  let typesFile: TypesFile | undefined;
  const banks = importBanks(() => ({ ...options, cwd: plugin.root, ...(cache ? { cache: plugin.root } : {}) }));
  const exists = (target: string) => existsSync(path.resolve(plugin.root, target));

  const loadModule = async (module: Exclude<BankModule, { readonly kind: "runtime" }>): Promise<LoadedModule> => {
    const bank = await banks.load(module.target);
    const data = bankIn(bank.banks, module.locale);
    if (module.kind !== "bank") {
      if (data === undefined) return { problems: [], bank };
      const code = module.kind === "articles" ? renderArticles(data, module.section) : renderReferences(data);
      return { code, problems: [], bank };
    }
    const problems = [...bank.problems];
    if (data === undefined && bank.banks.length > 0) {
      const message = `"${module.target}" is not there in "${module.locale}".`;
      const suggestion = `Import it in one of its languages: ${bank.banks.map(({ locale }) => locale).join(", ")}.`;
      reportError(problems, "missing-translation", startOfFile(module.target), message, suggestion);
    }
    if (types !== undefined && bank.isCurrent) {
      typesFile ??= openTypesFile(path.resolve(plugin.root, types), exists);
      for (const problem of await typesFile.enter(module, bank)) problems.push(problem);
    }
    return {
      ...(data === undefined ? {} : { code: renderBank(module, data, hasVersions() ? digest : undefined) }),
      problems,
      bank,
    };
  };

  const plugin: BankPlugin = {
    root: path.resolve(),
    resolve(specifier, importer) {
      const own = specifier.replace(/^\0/, "");
      if (own.startsWith(idPrefix)) return own;
      const asked = readSpecifier(specifier);
      const target = asked && targetOf(asked.file, importer, plugin.root, existsSync);
      if (asked === undefined || target === undefined) return undefined;
      const { locale } = asked;
      return writeId({ kind: "bank", target, ...(locale === undefined ? {} : { locale }) });
    },
    async load(id) {
      const module = readId(id);
      if (module === undefined) return undefined;
      return module.kind === "runtime" ? { code: await readRuntime(), problems: [] } : loadModule(module);
    },
    loadBank: (target) => banks.load(target),
    refresh: (target, changed) => banks.refresh(target, changed),
    save: () => banks.save(),
  };
  return plugin;
}

/** Files and folders that a module depends on, absolute. */
export function watchedBy({ target, files }: ImportedBank, root: string) {
  return {
    files: [...new Set([...files.map((file) => file.path), ...(isList(target) ? [target] : [])])].map((file) =>
      path.resolve(root, file),
    ),
    ...(isList(target) ? {} : { folder: path.resolve(root, target) }),
  };
}

function isList(target: string): boolean {
  return kindOfSource(target) === "outline";
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

/** What opens banks stands beside the plugin: it reads what this release writes. */
function readRuntime(): Promise<string> {
  return readFile(fileURLToPath(new URL("./open-chunked-bank.js", import.meta.url)), "utf8");
}
