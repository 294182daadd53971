import { reportError, startOfFile } from "../compile/report.js";
import type { SourceFile } from "../compile/sources/source-file.js";
import { type ContentCompiler, type ContentOptions, openContentCompiler } from "../disk/content-compiler.js";
import { ContentError } from "../disk/read-content.js";
import type { BankData } from "../model/bank-data.js";
import type { Problem } from "../model/problem.js";

/** A list or folder as it is now, and the last good bank that was made of it. */
export interface ImportedBank {
  readonly target: string;
  /** The last bank without errors, in each of its languages, its own first. Empty until there is one. */
  readonly banks: readonly BankData[];
  /** Of the list as it is now. */
  readonly problems: readonly Problem[];
  /** Whether `banks` are of the list as it is now. */
  readonly isCurrent: boolean;
  /** What it was read from. */
  readonly files: readonly SourceFile[];
}

/** The lists that an app imports. */
export interface ImportedBanks {
  /** Compiles a list, if it may have changed since the last time. */
  load(target: string): Promise<ImportedBank>;
  /**
   * Says that lists may have changed. Default: all.
   *
   * @param changed - Who watches a list names what changed, and nothing else of it is read again.
   */
  refresh(target?: string, changed?: readonly string[]): void;
  /** Writes what is kept for the next build. */
  save(): Promise<void>;
}

/** @param optionsOf - Asked when the first list is wanted, because bundlers tell late where the app is. */
export function importBanks(optionsOf: () => ContentOptions): ImportedBanks {
  const compilers = new Map<string, ContentCompiler>();
  const loading = new Map<string, Promise<ImportedBank>>();
  const last = new Map<string, ImportedBank>();

  const changes = new Map<string, readonly string[]>();
  const compile = async (target: string): Promise<ImportedBank> => {
    const compiler = compilers.get(target) ?? openContentCompiler(target, optionsOf());
    compilers.set(target, compiler);
    const good = last.get(target)?.banks ?? [];
    try {
      const changed = changes.get(target);
      changes.delete(target);
      const { data, translations, problems, files } = await (await compiler.read(changed)).compile();
      const isCurrent = problems.every(({ level }) => level !== "error");
      // The same list of banks while nothing changes, so that who has it can tell.
      const kept = good[0] === data ? good : [data, ...translations];
      return { target, banks: isCurrent ? kept : good, problems, isCurrent, files };
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      const problems: Problem[] = [];
      reportError(problems, "unreadable-content", startOfFile(target), error.message);
      return { target, banks: good, problems, isCurrent: false, files: [] };
    }
  };

  return {
    load(target) {
      const running = loading.get(target);
      if (running !== undefined) return running;
      const started = compile(target).then((bank) => {
        last.set(target, bank);
        return bank;
      });
      loading.set(target, started);
      return started;
    },
    refresh(target, changed) {
      if (target === undefined) {
        loading.clear();
        changes.clear();
        return;
      }
      // What was to be read again, and was not yet, still is.
      const isRead = loading.delete(target);
      const before = isRead ? [] : changes.get(target);
      if (changed === undefined) changes.delete(target);
      else if (before !== undefined) changes.set(target, [...before, ...changed]);
    },
    async save() {
      for (const compiler of compilers.values()) await compiler.save();
    },
  };
}

/** The bank in the language that is asked for; the one that is written, if none is. */
export function bankIn(banks: readonly BankData[], locale: string | undefined): BankData | undefined {
  return locale === undefined ? banks[0] : banks.find((bank) => bank.locale === locale);
}
