/** What a caller may want to catch. `format-version`: written for another release. `invalid-data`: not a bank. */
export type BankErrorCode = "format-version" | "invalid-data";

/** Data cannot be opened as a bank. */
export class BankError extends Error {
  override readonly name = "BankError";
  /** Its message says what to do: a program may show it as it is. */
  readonly isExplained = true;

  constructor(
    readonly code: BankErrorCode,
    message: string,
    /** Every fault that was found, with its JSON path. */
    readonly faults: readonly string[] = [],
  ) {
    super(message);
  }
}
