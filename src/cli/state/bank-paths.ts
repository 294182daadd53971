/** One bank of a command line. */
export interface NamedPath {
  /** Absent for the published bank. */
  readonly path?: string;
  /** What its ids are named by among several. */
  readonly as?: string;
}

/**
 * Reads what was given to `--bank`, once or several times: a path, `published`, or either behind a name, as in `mine=notes.md`.
 * Nothing given is the published bank.
 */
export function listBankPaths(given: string | readonly string[] | undefined): NamedPath[] {
  const all = given === undefined ? [] : typeof given === "string" ? [given] : given;
  if (all.length === 0) return [{}];
  return all.map((text) => {
    // One bank alone has no name: its path is taken as it is.
    const [, as, rest = text] = (all.length > 1 ? /^([a-z][a-z0-9-]*)=(.+)$/.exec(text) : null) ?? [];
    return { ...(rest !== "published" && { path: rest }), ...(as !== undefined && { as }) };
  });
}

/** Tells whether the published bank alone was chosen. */
export function isPublishedAlone(given: string | readonly string[] | undefined): boolean {
  return listBankPaths(given).every(({ path }, index) => path === undefined && index === 0);
}
