import type { Bank } from "../../model/bank.js";
import type { Question } from "../../model/question.js";
import { escapeControls } from "../../text/escape-controls.js";
import { wordsFor } from "../../text/language.js";
import type { Io } from "../io.js";
import { askChoice } from "../prompts/prompt-choice.js";
import { cutColumns } from "../screens/render-bars.js";
import type { Screen } from "../screens/screen.js";

const words = {
  zh: { section: "哪一章？", question: "哪一题？", back: "返回" },
  en: { section: "Which section?", question: "Which question?", back: "Back" },
} as const;

/** Lets somebody choose a section, then question after question of it, each of which is shown. */
export async function browse(bank: Bank, screen: Screen, io: Io): Promise<void> {
  const label = wordsFor(bank.locale, words);
  const cut = (text: string) => cutColumns(escapeControls(text), screen.columns() - 8);
  const back = { value: undefined, key: "q", label: label.back };
  const section = await askChoice<string | undefined>(screen.terminal, {
    message: label.section,
    choices: [
      ...bank.sections.map(({ id, number, title, questionCount }, index) => ({
        value: id,
        ...(index < 9 && { key: String(index + 1) }),
        label: cut(index < 9 ? `${title} (${questionCount})` : `${number}. ${title} (${questionCount})`),
      })),
      back,
    ],
    hasColor: screen.hasColor,
  });
  if (section === undefined) return;
  const questions = bank.find({ sections: [section] });
  let cursor = 0;
  for (;;) {
    const question = await askChoice<Question | undefined>(screen.terminal, {
      message: label.question,
      choices: [
        ...questions.map((value) => ({ value, label: cut(`${String(value.number).padStart(2)}. ${value.prompt}`) })),
        back,
      ],
      cursor,
      hasColor: screen.hasColor,
    });
    if (question === undefined) return;
    cursor = questions.indexOf(question);
    io.out("\n");
    await (await import("./show-question.js")).showQuestion(bank, question, io);
    io.out("\n");
  }
}
