import { readdirSync, readFileSync } from "node:fs";
import { dirname, matchesGlob } from "node:path";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/**
 * A change is made only where what it replaces lies whole within the lines that are named: of single lines, all conditions and blocks
 * that are longer would be left out. Of four lines about 7 % of the changes of the compiler are, three of four of them emptied blocks.
 */
const STRIP = 4;

/**
 * Draws strips of lines from the sources of an area, as ranges for Stryker, that have about `count` changes. Each folder gives by its
 * share of all changes, and at least one strip, so that small samples have more than that. The same sources, count and seed give the
 * same strips.
 */
export async function sampleRanges(patterns, count, seed) {
  const random = xoroshiro128plus(seed);
  const strips = await listStrips(findSources(patterns));
  const folders = [...new Set(strips.map(({ file }) => dirname(file)))];
  return folders.flatMap((folder) => {
    const own = strips.filter(({ file }) => dirname(file) === folder);
    return draw(own, (count * total(own)) / total(strips), random);
  });
}

function findSources(patterns) {
  const [without, within] = [patterns.filter((one) => one.startsWith("!")), patterns.filter((one) => one[0] !== "!")];
  return readdirSync("src", { recursive: true })
    .map((path) => `src/${path.replaceAll("\\", "/")}`)
    .filter((path) => within.some((one) => matchesGlob(path, one)))
    .filter((path) => !without.some((one) => matchesGlob(path, one.slice(1))))
    .sort();
}

/** Strips of the sources that have something to change, with how much. */
async function listStrips(files) {
  const instrumenter = new Instrumenter({ debug() {}, info() {}, warn: console.warn, isDebugEnabled: () => false });
  const strips = [];
  for (const file of files) {
    const content = readFileSync(file, "utf8");
    const starts = Array.from({ length: Math.ceil(content.split("\n").length / STRIP) }, (_, index) => index * STRIP);
    const mutate = starts.map((line) => ({
      start: { line, column: 0 },
      end: { line: line + STRIP - 1, column: Number.MAX_SAFE_INTEGER },
    }));
    const options = { plugins: null, excludedMutations: [], ignorers: [] };
    const { mutants } = await instrumenter.instrument([{ name: file, content, mutate }], options);
    for (const start of starts) {
      const changes = mutants.filter(
        ({ location }) => Math.floor(location.start.line / STRIP) * STRIP === start,
      ).length;
      if (changes > 0) strips.push({ file, range: `${file}:${start + 1}-${start + STRIP}`, changes });
    }
  }
  return strips;
}

function total(strips) {
  return strips.reduce((sum, { changes }) => sum + changes, 0);
}

function draw(strips, share, random) {
  const left = [...strips];
  const drawn = [];
  while (left.length > 0) {
    const [strip] = left.splice(uniformInt(random, 0, left.length - 1), 1);
    if (drawn.length > 0 && total(drawn) + strip.changes / 2 > share) break;
    drawn.push(strip);
  }
  return drawn.map(({ range }) => range);
}
