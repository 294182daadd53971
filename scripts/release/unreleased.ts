/** The part of a changelog that no version has yet. */
export interface Unreleased {
  /** What stands before its heading, and what after it. */
  readonly before: string;
  readonly after: string;
  /** What stands before its first part. */
  readonly introduction: string;
  /** Parts by their headings of the third level, in their order; without empty lines around them. */
  readonly parts: ReadonlyMap<string, string>;
}

/** Reads what stands below `## Unreleased`, up to the heading of a version. `undefined` without that heading. */
export function readUnreleased(changelog: string): Unreleased | undefined {
  const heading = /^## Unreleased[ \t]*\n/m.exec(changelog);
  if (heading === null) return undefined;
  const rest = changelog.slice(heading.index + heading[0].length);
  const end = rest.search(/^## /m);
  const [introduction = "", ...parts] = (end === -1 ? rest : rest.slice(0, end)).split(/^### /m);
  return {
    before: changelog.slice(0, heading.index),
    after: end === -1 ? "" : rest.slice(end),
    introduction: introduction.trim(),
    parts: new Map(
      parts.map((part) => {
        const [name = "", ...lines] = part.split("\n");
        return [name.trim(), lines.join("\n").trim()];
      }),
    ),
  };
}
