/** How much a change asks of the next version. */
export type ChangeLevel = "none" | "patch" | "minor" | "major";

const levels: readonly ChangeLevel[] = ["none", "patch", "minor", "major"];

/** The one that asks more. */
export function higherLevel(a: ChangeLevel, b: ChangeLevel): ChangeLevel {
  return levels.indexOf(a) >= levels.indexOf(b) ? a : b;
}

/** Compares `major.minor.patch`: negative if `a` is lower. Pre-release parts are not looked at. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [versionNumbers(a), versionNumbers(b)];
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}

/**
 * The lowest version that a change allows after a release. Before 1.0.0 each level counts one less,
 * as npm's caret ranges do: `^0.1.0` takes 0.1.1 and not 0.2.0.
 */
export function raiseVersion(version: string, level: ChangeLevel): string {
  const [major, minor, patch] = versionNumbers(version);
  if (level === "none") return `${major}.${minor}.${patch}`;
  if (level === "patch" || (level === "minor" && major === 0)) return `${major}.${minor}.${patch + 1}`;
  if (level === "minor" || major === 0) return `${major}.${minor + 1}.0`;
  return `${major + 1}.0.0`;
}

/** Major, minor and patch; 0 for what is none. */
export function versionNumbers(version: string): readonly [number, number, number] {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.+-]/).map((part) => Number.parseInt(part, 10) || 0);
  return [major, minor, patch];
}
