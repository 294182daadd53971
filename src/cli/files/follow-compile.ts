import type { CompileProgress } from "../../compile/compile-bank.js";
import type { Bilingual } from "../../text/language.js";
import type { Io } from "../io.js";
import { beginProgressLine } from "../screens/progress-line.js";

/** Shows how far a compilation is: the share of the texts that is read, and how many questions were found in them. */
export function followCompile(io: Pick<Io, "showsProgress" | "now" | "err" | "language">): {
  onProgress(progress: CompileProgress): void;
  end(): void;
} {
  const line = beginProgressLine(io);
  return {
    onProgress({ share, questions }) {
      const percent = `${Math.floor(share * 100)}%`.padStart(4);
      line.draw(`${percent}  ${words[io.language](questions)}`);
    },
    end: line.end,
  };
}

const words: Bilingual<(questions: number) => string> = {
  zh: (questions) => (questions === 0 ? "正在读取" : `已读 ${questions} 题`),
  en: (questions) => (questions === 0 ? "reading" : `${questions} question${questions === 1 ? "" : "s"} read`),
};
