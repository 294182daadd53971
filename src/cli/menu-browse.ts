import type { Bank } from "../model/bank.js";
import type { Io } from "./io.js";
import { askChoice } from "./prompt-choice.js";
import { cutColumns } from "./render-bars.js";
import { escapeControls } from "./render-problems.js";
import type { Screen } from "./screen.js";

const words = {
  zh: { section: "哪一章？", question: "哪一题？", back: "返回" },
  en: { section: "Which section?", question: "Which question?", back: "Back" },
} as const;

/** Lets somebody choose a section, then question after question of it, each of which is shown. */
export async function browse(bank: Bank, screen: Screen, io: Io): Promise<void> {
  const label = words[bank.locale];
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
  for (;;) {
    const id = await askChoice<string | undefined>(screen.terminal, {
      message: label.question,
      choices: [
        ...bank.find({ sections: [section] }).map((question) => ({
          value: question.id,
          label: cut(`${String(question.number).padStart(2)}. ${question.prompt}`),
        })),
        back,
      ],
      hasColor: screen.hasColor,
    });
    if (id === undefined) return;
    io.out("\n");
    await (await import("./show.js")).show(id, { locale: bank.locale }, io);
    io.out("\n");
  }
}
