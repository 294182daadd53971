import { realpath } from "node:fs/promises";
import path from "node:path";
import { noProgress } from "../../quiz/review/progress.js";
import { noReviews } from "../../quiz/review/reviews.js";
import type { Io } from "../io.js";
import type { BankState } from "./state-data.js";
import { changeState, loadState } from "./state-file.js";

export interface StateChoice {
  /** Path of the state file. Default: `state.json` in the platform's folder for data. */
  readonly state?: string;
  /** As given to `--bank`. */
  readonly bank?: string;
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

const noBankState: BankState = { reviews: noReviews, progress: noProgress, attempts: [] };

/** Opens what is kept about the bank that a command works on. Writes nothing. */
export async function openStore(choice: StateChoice, io: Io): Promise<Store> {
  const file = path.resolve(choice.state ?? path.join(await io.dataFolder(), "state.json"));
  const name = await nameBank(choice.bank);
  return {
    file,
    async read() {
      return (await loadState(file, io)).banks[name] ?? noBankState;
    },
    async change(change) {
      const { banks } = await changeState(file, io, (state) => ({
        ...state,
        banks: { ...state.banks, [name]: change(state.banks[name] ?? noBankState) },
      }));
      return banks[name] ?? noBankState;
    },
  };
}

/**
 * Under which name a bank is kept: `published` for both languages of the published bank, which share their ids, and for a bank
 * of one's own its absolute path. Edited in place, such a bank keeps what was done; moved elsewhere, it is another.
 */
export async function nameBank(bank: string | undefined): Promise<string> {
  if (bank === undefined) return "published";
  return `file:${await realpath(bank).catch(() => path.resolve(bank))}`;
}
