/**
 * What drawing a quiz costs: 20 of the published questions, and 20 of the same grown ten, a hundred and a thousand times. Beside it the
 * least that any draw by lot does: shuffle all candidates and take the first 20, without quotas, near-duplicates or a promise that one
 * changed question moves no other. Run `npm run build` first.
 */
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { bank } from "../dist/index.js";
import { balancedPaper, buildQuiz, loadQuestions } from "../dist/quiz.js";
import { median } from "./support/measure.mjs";
import { openReport } from "./support/report.mjs";

const rounds = Number(process.env.ROUNDS ?? 15);
const report = openReport(
  import.meta.url,
  "Drawing quizzes",
  `Milliseconds of one draw, median of ${rounds} rounds, and how many times as much a thousand times the candidates cost: 1,000 is linear.`,
);
const questions = await loadQuestions(bank);

/** Copies with ids and groups of their own. */
function grow(times) {
  return Array.from({ length: times }, (_, copy) =>
    questions.map((question) => ({
      ...question,
      id: `${question.id}-${copy}`,
      ...(question.group !== undefined && { group: `${question.group}-${copy}` }),
    })),
  ).flat();
}

function shuffleAll(candidates, seed) {
  const random = xoroshiro128plus(seed);
  const shuffled = [...candidates];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = uniformInt(random, 0, last);
    [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]];
  }
  return shuffled.slice(0, 20);
}

const tags = Object.fromEntries(bank.tags.map(({ id }) => [id, 1]));
const cases = [
  ["shuffle, take 20", shuffleAll],
  ["20, no quotas", (candidates, seed) => buildQuiz(candidates, { count: 20 }, seed)],
  ["20, balanced paper", (candidates, seed) => buildQuiz(candidates, balancedPaper(bank), seed)],
  [
    "20, by 60 tags",
    (candidates, seed) => buildQuiz(candidates, { count: 20, quotas: { tags: { shares: tags } } }, seed),
  ],
  [
    "20, one quota short",
    (candidates, seed) => buildQuiz(candidates, { count: 20, quotas: { sections: { counts: { none: 5 } } } }, seed),
  ],
];
const sizes = [1, 10, 100, 1000].map((times) => (times === 1 ? questions : grow(times)));

/** Milliseconds of one draw; small ones are repeated so that the clock can tell. */
function measure(draw, candidates, seed) {
  const repeats = Math.max(1, Math.round(2000 / candidates.length));
  const start = performance.now();
  for (let repeat = 0; repeat < repeats; repeat++) draw(candidates, seed * 1000 + repeat);
  return (performance.now() - start) / repeats;
}

// Round after round, so that a busy machine slows all cases alike.
const times = cases.map(() => sizes.map(() => []));
for (let round = -2; round < rounds; round++) {
  for (const [row, [, draw]] of cases.entries()) {
    for (const [column, candidates] of sizes.entries()) {
      const time = measure(draw, candidates, round + 2);
      if (round >= 0) times[row][column].push(time);
    }
  }
}

const rows = cases.map(([name], row) => {
  const line = times[row].map(median);
  return [name, ...line, line.at(-1) / line[0]];
});
report.table("Draws", ["candidates", ...sizes.map(({ length }) => String(length)), "times"], rows);
// Linear is 1,000; the rest is for caches and garbage, of which the plain shuffle has its share, too.
const [, ...own] = rows;
report.limit("a thousand times the candidates, times the cost", Math.max(...own.map((row) => row.at(-1))), 1200);
report.close();
