/** A request as far as we read it, whichever platform it came over. */
export interface Asked {
  /** In capitals. */
  readonly method: string;
  /** As sent, with escapes; begins with `/`. */
  readonly path: string;
  /** What stands behind the question mark. Empty where there is none. */
  readonly search: string;
  /** Value of a header by its name in small letters. */
  header(name: string): string | undefined;
  /**
   * The body as text. Reads no more than it must to tell that there is too much.
   *
   * @throws RequestError 413 above `limit` bytes.
   */
  body(limit: number): Promise<string>;
}

/** What is answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty where there is none. To HEAD it is not sent. */
  readonly body: string;
}
