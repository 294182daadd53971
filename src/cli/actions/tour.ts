import { type Bilingual, wordsFor } from "../../text/language.js";
import { chooseBank } from "../files/choose-bank.js";
import type { ExitCode, Io } from "../io.js";
import { nameOfBank } from "../screens/name-of-bank.js";
import { noAnswer } from "../screens/render-question.js";

interface Words {
  readonly title: (bank: string, total: number, answered: number) => string;
  readonly next: string;
}

const words: Bilingual<Words> = {
  zh: {
    title: (bank, total, answered) => `${bank}：${total} 道题，${answered} 道有答案`,
    next: "接下来：llm-interview quiz；llm-interview search KV 缓存；llm-interview show kv-cache-design；llm-interview --help",
  },
  en: {
    title: (bank, total, answered) => `${bank}: ${total} questions, ${answered} with answers`,
    next: "Next: llm-interview quiz; llm-interview search KV cache; llm-interview show kv-cache-design; llm-interview --help",
  },
};

const stops = ["paged-attention", "multi-head-attention", "zero-stages"] as const;

/** Shows the published bank at work: its sections, then a few questions with their answers. */
export async function tour(io: Io): Promise<ExitCode> {
  const bank = await chooseBank({}, io);
  const label = wordsFor(bank.locale, words);
  const { total, statuses } = bank.facets();
  io.out(`${label.title(nameOfBank(bank), total, statuses.answered)}\n\n`);
  for (const { id, number, title, questionCount } of bank.sections)
    io.out(`  ${number}. ${title}  ${id}: ${questionCount}\n`);
  for (const question of bank.find({ ids: stops, order: "ids" })) {
    io.out(`\nQ  ${question.prompt}  (${question.id})\n`);
    io.out(`A  ${question.status === "answered" ? question.brief : wordsFor(bank.locale, noAnswer)}\n`);
  }
  io.out(`\n${label.next}\n`);
  return 0;
}
