import type { Bank } from "../../model/bank.js";
import { followMoves } from "../../quiz/review/reviews.js";
import { type Bilingual, wordsFor } from "../../text/language.js";
import { browse } from "../browse/browse-bank.js";
import { chooseBank } from "../files/choose-bank.js";
import type { ExitCode, Io } from "../io.js";
import { askChoice } from "../prompts/prompt-choice.js";
import { nameOfBank } from "../screens/name-of-bank.js";
import { openScreen, type Screen } from "../screens/screen.js";
import { openStore, type Store } from "../state/state-store.js";
import { findLastAttempt } from "../study/quiz-attempt.js";
import { planToday } from "../study/review-plan.js";

interface Words {
  readonly title: (bank: string, questions: number) => string;
  readonly what: string;
  readonly resume: (done: number, all: number) => string;
  readonly quiz: string;
  readonly review: (due: number, fresh: number) => string;
  readonly search: string;
  readonly browse: string;
  readonly paper: string;
  readonly stats: string;
  readonly help: string;
  readonly quit: string;
}

const words: Bilingual<Words> = {
  zh: {
    title: (bank, questions) => `${bank}：${questions} 道题`,
    what: "做什么？",
    resume: (done, all) => `继续没做完的测验（${done}/${all}）`,
    quiz: "做一份测验",
    review: (due, fresh) => `今日复习（到期 ${due}，新题 ${fresh}）`,
    search: "搜索",
    browse: "按章节浏览",
    paper: "生成面试卷",
    stats: "查看进度",
    help: "全部命令",
    quit: "退出",
  },
  en: {
    title: (bank, questions) => `${bank}: ${questions} questions`,
    what: "What now?",
    resume: (done, all) => `Go on with the unfinished quiz (${done} of ${all})`,
    quiz: "Take a quiz",
    review: (due, fresh) => `Review today's cards (${due} due, ${fresh} new)`,
    search: "Search",
    browse: "Browse by section",
    paper: "Print an interview paper",
    stats: "See your progress",
    help: "All commands",
    quit: "Quit",
  },
};

type Command = "resume" | "quiz" | "review" | "search" | "browse" | "paper" | "stats" | "help" | "quit";

/**
 * Offers the commands to choose from, until the taker quits.
 *
 * @param printHelp - Prints the help of the program.
 */
export async function menu(io: Io, printHelp: () => void): Promise<ExitCode> {
  const bank = await chooseBank({}, io);
  const screen = openScreen(io, bank.locale, {
    zh: "`llm-interview --help` 列出可用的命令。",
    en: "`llm-interview --help` shows what there is.",
  });
  const store = await openStore({}, io);
  io.out(`${screen.style.bold(wordsFor(bank.locale, words).title(nameOfBank(bank), bank.questions.length))}\n\n`);
  for (;;) {
    const chosen = await askCommand(bank, store, screen, io);
    if (chosen === "quit") return 0;
    if (chosen === "help") printHelp();
    else await run[chosen](io, bank, screen);
    io.out("\n");
  }
}

const run: Readonly<
  Record<Exclude<Command, "help" | "quit">, (io: Io, bank: Bank, screen: Screen) => Promise<unknown>>
> = {
  resume: async (io) => (await import("./quiz.js")).quiz({ resume: true }, io),
  quiz: async (io) => (await import("./quiz.js")).quiz({}, io),
  review: async (io) => (await import("./review.js")).review({}, io),
  search: async (io) => (await import("./search.js")).search([], {}, io),
  browse: async (io, bank, screen) => browse(bank, screen, io),
  paper: async (io) => (await import("./paper.js")).paper({}, io),
  stats: async (io) => (await import("./stats.js")).stats({}, io),
};

async function askCommand(bank: Bank, store: Store, screen: Screen, io: Io): Promise<Command> {
  const label = wordsFor(bank.locale, words);
  const state = await store.read();
  const unfinished = findLastAttempt(state);
  const today = planToday(followMoves(state.reviews, bank), bank.find({ statuses: ["answered"] }), 10, io);
  const choices: readonly (readonly [command: Command, label: string])[] = [
    ...(unfinished === undefined
      ? []
      : [["resume", label.resume(unfinished.responses.length, unfinished.quiz.items.length)] as const]),
    ["quiz", label.quiz],
    ["review", label.review(today.due.length, today.fresh.length)],
    ["search", label.search],
    ["browse", label.browse],
    ["paper", label.paper],
    ["stats", label.stats],
    ["help", label.help],
    ["quit", label.quit],
  ];
  const chosen = await askChoice(screen.terminal, {
    message: label.what,
    choices: choices.map(([value, text], index) => ({
      value,
      label: text,
      key: value === "quit" ? "q" : String(index + 1),
    })),
    hasColor: screen.hasColor,
  });
  return chosen ?? "quit";
}
