import { type Bilingual, wordsFor } from "../../text/language.js";
import { chooseBank } from "../files/choose-bank.js";
import type { ExitCode, Io } from "../io.js";
import { nameOfBank } from "../screens/name-of-bank.js";
import { noAnswer } from "../screens/render-question.js";

interface Words {
  readonly title: (bank: string, total: number, answered: number) => string;
  readonly promised: (declared: number) => string;
  readonly next: string;
}

const words: Bilingual<Words> = {
  zh: {
    title: (bank, total, answered) => `${bank}：${total} 道题，${answered} 道有答案`,
    promised: (declared) => `（标题称 ${declared} 道）`,
    next: "接下来：llm-interview quiz；llm-interview search KV 缓存；llm-interview show kv-cache-design；llm-interview --help",
  },
  en: {
    title: (bank, total, answered) => `${bank}: ${total} questions, ${answered} with answers`,
    promised: (declared) => `, of ${declared} promised`,
    next: "Next: llm-interview quiz; llm-interview search KV cache; llm-interview show kv-cache-design; llm-interview --help",
  },
};

const stops = ["paged-attention", "multi-head-attention", "zero-stages"] as const;

/** Shows the published bank at work: its sections, then a few questions with their answers. */
export async function tour(io: Io): Promise<ExitCode> {
  const bank = await chooseBank({}, io);
  const label = wordsFor(bank.locale, words);
  const { total, sections, statuses } = bank.facets();
  io.out(`${label.title(nameOfBank(bank), total, statuses.answered)}\n\n`);
  for (const { id, number, title, declaredCount = 0 } of bank.sections) {
    const count = sections[id] ?? 0;
    io.out(`  ${number}. ${title}  ${id}: ${count}${declaredCount > count ? label.promised(declaredCount) : ""}\n`);
  }
  for (const id of stops) {
    const question = bank.get(id);
    if (question === undefined) continue;
    io.out(`\nQ  ${question.prompt}  (${id})\n`);
    io.out(`A  ${question.status === "answered" ? question.brief : wordsFor(bank.locale, noAnswer)}\n`);
  }
  io.out(`\n${label.next}\n`);
  return 0;
}
