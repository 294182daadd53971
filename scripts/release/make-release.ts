import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { planRelease, type ReleasePlan } from "./plan-release.js";

export interface ReleaseOptions {
  readonly version?: string;
  /** Tells what would be done, and does not run the checks. */
  readonly dryRun: boolean;
  /** Runs a script of package.json in the folder; tells whether it went well. */
  readonly runScript: (name: string) => boolean;
}

/** They run on what is to be committed: a version that is too small is red only there. */
const checks = ["check", "test"];

/**
 * Prepares a release in a clone: version, registry and changelog in one commit, and a tag. Nothing is pushed or published.
 * What must not be released is refused, all reasons at once, and the clone left as it was.
 *
 * @param folder - With package.json, CHANGELOG.md and content/registry.json; the root of its repository.
 * @returns Whether there is a release or, of a dry run, would be one as far as it looked.
 */
export function makeRelease(folder: string, options: ReleaseOptions, print: (line: string) => void): boolean {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: folder, encoding: "utf8" }).trim();
  const plan = planRelease((file) => {
    const place = path.join(folder, file);
    return existsSync(place) ? readFileSync(place, "utf8") : undefined;
  }, options.version);
  const tag = `v${plan.version}`;
  const refusals = [
    ...(git("status", "--porcelain") === "" ? [] : ["The tree is dirty: commit or stash what `git status` lists."]),
    ...plan.refusals,
    ...(git("tag", "--list", tag) === "" ? [] : [`The tag ${tag} is there already.`]),
  ];
  for (const refusal of refusals) print(`refused  ${refusal}`);
  if (refusals.length > 0) return false;
  for (const line of summarize(plan)) print(line);
  if (options.dryRun) {
    print(`dry run  Nothing is written. Still to come: ${checks.map((name) => `npm run ${name}`).join(", ")}.`);
    return true;
  }

  const files = Object.keys(plan.texts);
  let isGreen = false;
  try {
    for (const [file, text] of Object.entries(plan.texts)) writeFileSync(path.join(folder, file), text);
    const red = checks.find((name) => !options.runScript(name));
    const others = git("status", "--porcelain", "--", ".", ...files.map((file) => `:!${file}`));
    if (red !== undefined) print(`refused  \`npm run ${red}\` is red.`);
    else if (others !== "") print(`refused  The checks changed files; look, and commit them first:\n${others}`);
    else isGreen = true;
  } finally {
    if (!isGreen) git("restore", "--", ...files);
  }
  if (!isGreen) return false;
  git("commit", "--quiet", "--message", `Release ${plan.version}`, "--", ...files);
  git("tag", "--annotate", tag, "--message", `Release ${plan.version}`);
  print(`done     Commit and tag ${tag} are made. \`git push --follow-tags\` publishes them.`);
  return true;
}

function summarize({ version, level, changes }: ReleasePlan): string[] {
  const counts = Object.entries(changes).map(([name, ids]) => `${ids.length} ${name}`);
  const asked = level === "none" ? "ask for nothing" : `ask for a ${level} version`;
  return [`release  ${version}`, `content  ${counts.join(", ")}: ${asked}`];
}
