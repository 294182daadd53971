import type { Bank } from "../../model/bank.js";
import type { Io } from "../io.js";
import type { Screen } from "../screens/screen.js";
import type { Store } from "../state/state-store.js";

/** Where questions are asked. */
export interface Sitting {
  readonly bank: Bank;
  /** Where answers and grades are kept. */
  readonly store: Store;
  readonly screen: Screen;
  readonly io: Pick<Io, "now" | "zoneMinutes">;
  /** The command that shows a question. */
  showCommand(id: string): string;
}
