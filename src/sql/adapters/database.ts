import type { Dialect, SqlValue } from "../statements/fragment.js";

/** A row by its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** A database, whatever drives it. */
export interface SqlDatabase {
  readonly dialect: Dialect;
  /** Runs a statement and gives its rows. */
  run(text: string, params: readonly SqlValue[]): Promise<readonly Row[]>;
  /**
   * Runs statements of which all hold or none does. They are run one after the other on what is handed in, and nobody else sees
   * them before the end.
   */
  transaction<Result>(action: (db: Pick<SqlDatabase, "run">) => Promise<Result>): Promise<Result>;
}
