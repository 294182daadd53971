import { followMoves } from "../../quiz/review/reviews.js";
import { type BankChoice, chooseBank } from "../files/choose-bank.js";
import type { ExitCode, Io } from "../io.js";
import { type QueryOptions, toQuery } from "../options/query-options.js";
import { openStore, type StateChoice } from "../state/state-store.js";
import { renderStats } from "../study/stats-screen.js";
import { summarise } from "../study/stats-summary.js";

export interface StatsOptions extends BankChoice, StateChoice, QueryOptions {
  readonly json?: boolean;
}

/** Prints how far somebody has come with a bank; as JSON, the same in full. */
export async function stats(options: StatsOptions, io: Io): Promise<ExitCode> {
  const bank = await chooseBank(options, io);
  const questions = bank.find(toQuery(options, bank));
  const store = await openStore(options, io, bank);
  const state = await store.read();
  const summary = summarise({ ...state, reviews: followMoves(state.reviews, bank) }, bank, questions, io);
  io.out(
    options.json === true
      ? `${JSON.stringify({ state: store.file, ...summary }, null, 1)}\n`
      : renderStats(summary, {
          bank,
          columns: Math.min(100, io.columns - 1),
          hasColor: io.hasColor,
          options,
          file: store.file,
        }),
  );
  return 0;
}
