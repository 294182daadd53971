import type { UnpluginBuildContext, UnpluginContext, UnpluginContextMeta, UnpluginOptions } from "unplugin";
import type { Problem } from "../model/problem.js";
import { type DevServer, type ServedBanks, serveBanks } from "./dev-server.js";
import { setUpEsbuild } from "./esbuild-loading.js";
import type { ImportedBank } from "./imported-banks.js";
import { messageOf, wholeText } from "./messages.js";
import { idPrefix } from "./module-ids.js";
import type { BankPluginOptions } from "./options.js";
import { createBankPlugin, watchedBy } from "./plugin.js";

type Context = UnpluginBuildContext & UnpluginContext;

const ownIds = new RegExp(`^\\0?${idPrefix}`);
const imported = new RegExp(`\\?bank(?:=|$)|^\\0?${idPrefix}`);

/** The plugin in terms of unplugin, which knows the bundlers. */
export function unpluginBanks(
  options: BankPluginOptions | undefined,
  { framework }: UnpluginContextMeta,
): UnpluginOptions {
  const isRollup = framework === "vite" || framework === "rollup";
  // Rollup's sign that a module is no file, by which other plugins leave it alone.
  const prefix = isRollup ? "\0" : "";
  let served: ServedBanks | undefined;
  const plugin = createBankPlugin(options, () => served !== undefined);

  async function load(this: Context, id: string) {
    const own = id.replace(/^\0/, "");
    const found = await plugin.load(own);
    if (found === undefined) return undefined;
    const { code, problems, bank } = found;
    if (bank !== undefined) {
      if (served === undefined) watchFiles(this, bank, plugin.root);
      else await served.note(own, bank);
    }
    if (bank !== undefined && problems.length > 0) {
      const isGood = tellProblems(this, problems, bank);
      if (!isGood && code === undefined) return `throw new Error("There is no bank yet: its list has errors.");\n`;
    }
    return code;
  }

  /** Gives whether all is good. With Rollup, does not come back if it is not, but in a server with a last good bank. */
  function tellProblems(context: Context, problems: readonly Problem[], bank: ImportedBank): boolean {
    const textOf = (problem: Problem) => wholeText(problem, bank.files, plugin.root);
    // Of warnings, Vite shows the message alone.
    for (const problem of problems.filter(({ level }) => level === "warning"))
      context.warn(framework === "rollup" ? messageOf(problem, bank.files, plugin.root) : textOf(problem));
    const errors = problems.filter(({ level }) => level === "error");
    const [first, ...others] = errors;
    if (first === undefined) return true;
    if (served !== undefined && bank.banks.length > 0) served.showProblems(bank, errors);
    else if (isRollup) {
      // The first ends the build; it has the words of all.
      const message = messageOf(first, bank.files, plugin.root);
      const more = others.map((problem) => `\n\n${textOf(problem)}`).join("");
      context.error({ ...message, message: `${message.message}${more}`, id: message.loc.file });
    } else for (const problem of errors) context.error(textOf(problem));
    return false;
  }

  const standAt = (compiler: { readonly context: string }) => {
    plugin.root = compiler.context;
  };

  return {
    name: "llm-interview",
    // Before those that read files.
    enforce: "pre",
    buildStart() {
      plugin.refresh();
    },
    async buildEnd() {
      await plugin.save();
    },
    resolveId: {
      filter: { id: imported },
      handler(specifier, importer) {
        const id = plugin.resolve(specifier, importer);
        return id === undefined ? undefined : prefix + id;
      },
    },
    ...(framework === "esbuild" ? {} : { load: { filter: { id: ownIds }, handler: load } }),
    vite: {
      configResolved(config: { readonly root: string }) {
        plugin.root = config.root;
      },
      configureServer(server: unknown) {
        served = serveBanks(plugin, server as DevServer, prefix);
      },
      async closeBundle() {
        await served?.close();
      },
    },
    webpack: standAt,
    rspack: standAt,
    esbuild: {
      onResolveFilter: imported,
      setup: (build) => setUpEsbuild(plugin, build),
    },
  };
}

/** Builds that watch begin again when one of these changes. */
function watchFiles(context: Context, bank: ImportedBank, root: string): void {
  const { files, folder } = watchedBy(bank, root);
  for (const file of files) context.addWatchFile(file);
  if (folder === undefined) return;
  const native = context.getNativeBuildContext?.();
  // webpack tells files and folders apart; Rollup watches what it is given.
  const loader = native !== undefined && "loaderContext" in native ? native.loaderContext : undefined;
  if (loader === undefined) context.addWatchFile(folder);
  else (loader as { addContextDependency(folder: string): void }).addContextDependency(folder);
}
