import { realpath } from "node:fs/promises";
import path from "node:path";
import type { Bank } from "../../model/bank.js";
import type { MergedBank } from "../../model/merged-bank.js";
import { joinParts, splitByPart } from "../../quiz/review/merged-state.js";
import { type BankState, mergeBankState, noBankState, type State } from "../../quiz/review/state.js";
import type { Io } from "../io.js";
import { listBankPaths, type NamedPath } from "./bank-paths.js";
import { changeState, loadState } from "./state-file.js";

export interface StateChoice {
  /** Path of the state file. Default: `state.json` in the platform's folder for data. */
  readonly state?: string;
  /** As given to `--bank`. */
  readonly bank?: string | readonly string[];
}

/** What is kept about one bank. */
export interface Store {
  /** Where it is kept. */
  readonly file: string;
  /** What it is now. */
  read(): Promise<BankState>;
  /** Changes what stands there when it is its turn. Gives the new state. */
  change(change: (state: BankState) => BankState): Promise<BankState>;
}

/** Where the state is kept. */
export async function stateFile({ state }: Pick<StateChoice, "state">, io: Pick<Io, "dataFolder">): Promise<string> {
  return path.resolve(state ?? path.join(await io.dataFolder(), "state.json"));
}

/**
 * Opens what is kept about the bank that a command works on. Writes nothing.
 *
 * @param bank - The open bank. Of a merged one, reviews and answers are kept with its parts, and unfinished quizzes with all of them
 * together. Without it, only the unfinished quizzes of several banks can be read.
 */
export async function openStore(choice: StateChoice, io: Io, bank?: Bank): Promise<Store> {
  const file = await stateFile(choice, io);
  const paths = listBankPaths(choice.bank);
  const names = await Promise.all(paths.map(({ path: own }) => nameBank(own)));
  const name = names.length === 1 ? (names[0] ?? "") : nameTogether(names, paths);
  const view = bank !== undefined && isMerged(bank) ? viewOfParts(bank, names, name) : viewOfOne(name);
  return {
    file,
    read: async () => view.read(await loadState(file, io)),
    change: async (change) =>
      view.read(await changeState(file, io, (state) => view.write(state, change(view.read(state))))),
  };
}

/** How a bank's part of the state is read and replaced. */
interface View {
  read(state: State): BankState;
  write(state: State, own: BankState): State;
}

function viewOfOne(name: string): View {
  return {
    read: ({ banks }) => banks[name] ?? noBankState,
    write: (state, own) => ({ ...state, banks: { ...state.banks, [name]: own } }),
  };
}

function viewOfParts(bank: MergedBank, names: readonly string[], together: string): View {
  return {
    read: ({ banks }) => ({
      ...joinParts(
        bank,
        names.map((name) => banks[name] ?? noBankState),
      ),
      attempts: (banks[together] ?? noBankState).attempts,
    }),
    write(state, own) {
      const shares = splitByPart(bank, own);
      // What a part's log has of ids that are gone stays, since logs only grow.
      const parts = names.map((name, index) => {
        const known = state.banks[name] ?? noBankState;
        const share = shares[index];
        return [name, share === undefined ? known : mergeBankState(known, { ...share, attempts: [] })] as const;
      });
      const banks = { ...state.banks, ...Object.fromEntries(parts) };
      return {
        ...state,
        banks: { ...banks, [together]: { ...(banks[together] ?? noBankState), attempts: own.attempts } },
      };
    },
  };
}

function isMerged(bank: Bank): bank is MergedBank {
  return "partOf" in bank;
}

/**
 * Under which name a bank is kept: `published` for both languages of the published bank, which share their ids, and for a bank
 * of one's own its absolute path. Edited in place, such a bank keeps what was done; moved elsewhere, it is another.
 */
export async function nameBank(bank: string | undefined): Promise<string> {
  if (bank === undefined) return "published";
  return `file:${await realpath(bank).catch(() => path.resolve(bank))}`;
}

function nameTogether(names: readonly string[], paths: readonly NamedPath[]): string {
  return `merged:${JSON.stringify(names.map((name, index) => [name, paths[index]?.as ?? ""]))}`;
}
