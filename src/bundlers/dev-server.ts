import { type Watching, watchContent } from "../disk/watch-content.js";
import type { BankData } from "../model/bank-data.js";
import type { Problem } from "../model/problem.js";
import type { ImportedBank } from "./imported-banks.js";
import { messageOf, wholeText } from "./messages.js";
import { readId } from "./module-ids.js";
import type { BankPlugin } from "./plugin.js";

/** What we ask of Vite's server: the same in all its releases. */
export interface DevServer {
  readonly ws: { send(payload: object): void; on(event: "connection", listener: () => void): void };
  readonly config: { readonly logger: { error(text: string): void; warn(text: string): void } };
  /** Vite 6 and newer: one for browsers, one for what runs on the server. */
  readonly environments?: Readonly<Record<string, ModuleHost>>;
}

interface ModuleHost {
  readonly moduleGraph: {
    getModuleById(id: string): ModuleNode | undefined;
    invalidateModule(module: ModuleNode): void;
  };
  reloadModule(module: ModuleNode): Promise<void>;
}

interface ModuleNode {
  readonly id: string | null;
}

/** Banks that a server gives to pages: they are replaced when their lists change. */
export interface ServedBanks {
  /** Notes that the module of a bank was given, and watches its list from then on. */
  note(id: string, bank: ImportedBank): Promise<void>;
  /** Tells pages what is wrong with a list. They keep the bank that they have. */
  showProblems(bank: ImportedBank, problems: readonly Problem[]): void;
  close(): Promise<void>;
}

/** @param prefix - What Vite's ids have before ours. */
export function serveBanks(plugin: BankPlugin, server: DevServer, prefix: string): ServedBanks {
  const watching = new Map<string, Promise<Watching>>();
  const ids = new Map<string, Set<string>>();
  const given = new Map<string, readonly BankData[]>();
  const broken = new Map<string, object>();
  const hosts: readonly ModuleHost[] = Object.values(server.environments ?? { all: server as unknown as ModuleHost });

  // Who opens the page later wants to know, too.
  server.ws.on("connection", () => {
    for (const payload of broken.values()) server.ws.send(payload);
  });

  const showProblems = (bank: ImportedBank, problems: readonly Problem[]) => {
    const errors = problems.filter(({ level }) => level === "error");
    const [first] = errors;
    if (first === undefined) return;
    const { loc, frame } = messageOf(first, bank.files, plugin.root);
    const message = errors.map((problem) => wholeText(problem, bank.files, plugin.root)).join("\n\n");
    const err = { message, stack: "", plugin: "llm-interview", id: loc.file, loc, frame };
    // Pages that see an error before any update take it for one that kept them from starting, and start anew when it is mended.
    if (!broken.has(bank.target)) server.ws.send({ type: "update", updates: [] });
    const payload = { type: "error", err };
    broken.set(bank.target, payload);
    server.ws.send(payload);
    server.config.logger.error(message);
  };

  const replace = async (target: string, changed: readonly string[]) => {
    plugin.refresh(target, changed);
    const bank = await plugin.loadBank(target);
    const problems = new Map<string, Problem>();
    // As a page will ask for it: what TypeScript is told changes though none is open.
    for (const id of ids.get(target) ?? [])
      for (const problem of (await plugin.load(id))?.problems ?? []) problems.set(JSON.stringify(problem), problem);
    const errors = [...problems.values()].filter(({ level }) => level === "error");
    for (const problem of problems.values())
      if (problem.level === "warning") server.config.logger.warn(wholeText(problem, bank.files, plugin.root));
    if (errors.length > 0) return showProblems(bank, errors);
    const wasBroken = broken.delete(target);
    if (bank.banks === given.get(target)) {
      if (wasBroken) server.ws.send({ type: "update", updates: [] });
      return;
    }
    given.set(target, bank.banks);
    for (const host of hosts)
      for (const id of ids.get(target) ?? []) {
        const module = host.moduleGraph.getModuleById(prefix + id);
        if (module === undefined) continue;
        host.moduleGraph.invalidateModule(module);
        await host.reloadModule(module);
      }
  };

  const watch = (target: string) =>
    watchContent(
      target,
      (changed) => replace(target, changed).catch((error: unknown) => server.config.logger.error(String(error))),
      {
        cwd: plugin.root,
      },
    );

  return {
    async note(id, bank) {
      const { target } = bank;
      if (readId(id)?.kind === "bank") {
        ids.set(target, (ids.get(target) ?? new Set()).add(id));
        given.set(target, bank.banks);
      }
      if (!watching.has(target)) watching.set(target, watch(target));
      await watching.get(target);
    },
    showProblems,
    async close() {
      for (const one of watching.values()) await (await one).close();
      watching.clear();
    },
  };
}
