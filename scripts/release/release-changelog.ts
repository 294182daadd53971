import { readUnreleased } from "./unreleased.js";

/** What every release tells of: content for who shows it, functions for who calls them, formats for who keeps files. */
const toldOf = ["Content", "API", "Format"] as const;

/**
 * Gives the unreleased part of a changelog to a version. Content, API and Format come first and say so where nothing changed;
 * other parts stay behind them.
 *
 * @param contentLines - Lines that the part on content gets, after those that are there.
 */
export function releaseChangelog(
  text: string,
  version: string,
  contentLines: readonly string[],
): { readonly text: string; readonly refusals: readonly string[] } {
  const unreleased = readUnreleased(text);
  if (unreleased === undefined) return { text, refusals: ['CHANGELOG.md has no heading "## Unreleased".'] };
  const { before, introduction, parts, after } = unreleased;
  const content = [parts.get("Content") ?? "", contentLines.join("\n")].filter((lines) => lines !== "").join("\n");
  const told = new Map(parts).set("Content", content);
  if ([...told.values()].every((lines) => lines === ""))
    return { text, refusals: ['CHANGELOG.md says nothing under "## Unreleased".'] };
  const others = [...parts.keys()].filter((name) => !toldOf.some((known) => known === name));
  const sections = [...toldOf, ...others].map((name) => `### ${name}\n\n${told.get(name) || "Nothing changed."}\n`);
  const release = [`## ${version}\n`, ...(introduction === "" ? [] : [`${introduction}\n`]), ...sections].join("\n");
  return { text: `${before}## Unreleased\n\n${release}${after === "" ? "" : `\n${after}`}`, refusals: [] };
}
