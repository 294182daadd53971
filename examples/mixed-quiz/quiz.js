// A quiz of the bank and of a list of one's own. What was answered is kept in a file, under each bank's own ids.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { mergeBanks, openBank } from "llm-interview";
import { compileBank } from "llm-interview/compile";
import { bank } from "llm-interview/en";
import {
  drawQuiz,
  joinParts,
  listWeakTopics,
  listWrongAnswers,
  markQuiz,
  mergeState,
  noBankState,
  readState,
  recordResult,
  splitByPart,
  startQuizClock,
} from "llm-interview/quiz";

const [notes = "notes.md", file = "state.json", seed = String(Date.now())] = process.argv.slice(2);
const { data, problems } = compileBank([{ path: notes, text: readFileSync(notes, "utf8") }], { locale: "en" });
for (const { level, line, message } of problems) if (level === "error") console.error(`${notes}:${line}: ${message}`);

const both = mergeBanks([{ bank }, { bank: openBank(data), as: "mine" }]);
// Names of the parts in the file; any will do, as long as they stay.
const names = ["published", `notes:${notes}`];

const kept = existsSync(file) ? readState(JSON.parse(readFileSync(file, "utf8"))) : { formatVersion: 1, banks: {} };
const { progress } = joinParts(
  both,
  names.map((name) => kept.banks[name] ?? noBankState),
);

/** Half from either; more of what was answered wrongly, or not seen for long. */
const blueprint = {
  count: 4,
  kinds: ["choice", "flashcard"],
  query: { sections: both.sections.filter(({ id }) => /^(?:mine\.|inference)/.test(id)).map(({ id }) => id) },
  quotas: { sections: { counts: { inference: 2 } } },
  weights: { weakness: 4, age: 1 },
};
const quiz = await drawQuiz(both, blueprint, seed, { progress, now: Date.now() });

// Line by line, so that answers may also be piped in.
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const ask = async (text) => {
  process.stdout.write(text);
  return String((await lines.next()).value ?? "").trim();
};

const clock = startQuizClock(Date.now);
const responses = [];
for (const item of quiz.items) {
  console.log(
    `\n${item.number}/${quiz.items.length}  ${item.kind === "choice" ? item.stem : item.prompt}  (${item.id})`,
  );
  if (item.kind === "choice") {
    for (const [position, { text }] of item.options.entries()) console.log(`  ${position + 1}. ${text}`);
    const picked = Number(await ask("Your choice: ")) - 1;
    const selected = item.options[picked] === undefined ? [] : [picked];
    responses.push(clock.stamp({ item: item.number, selected }));
  } else {
    await ask("Think, then press Enter. ");
    if (item.kind === "flashcard") console.log(`  ${item.brief}`);
    responses.push(clock.stamp({ item: item.number, recalled: (await ask("Did you know it? y/n ")) === "y" }));
  }
}

const result = markQuiz(quiz, responses);
const answered = recordResult(progress, result, { id: `${Date.now()}-${seed}`, at: Date.now() });
const parts = splitByPart(both, { ...noBankState, progress: answered });
const now = parts.map((part, index) => [names[index], { ...noBankState, ...part }]);
writeFileSync(file, JSON.stringify(mergeState(kept, { formatVersion: 1, banks: Object.fromEntries(now) })));

console.log(`\n${result.score} of ${result.max} choice items right.`);
const wrong = listWrongAnswers(answered, both).map(({ id }) => id);
console.log(`To practise: ${wrong.join(", ") || "nothing"}.`);
const [weakest] = listWeakTopics(answered, both, { least: 1 });
if (weakest !== undefined) console.log(`Weakest: ${both.tag(weakest.topic)?.label}.`);
process.exit(0);
