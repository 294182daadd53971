import type { Bilingual } from "../text/language.js";
import type { Io } from "./io.js";

/** Says a sentence on standard error, in the language of whoever typed the command. */
export function tell(said: Bilingual, { language, err }: Pick<Io, "language" | "err">): void {
  err(`${said[language]}\n`);
}

/** Says what goes on all the same, but should be known. */
export function warn({ zh, en }: Bilingual, io: Pick<Io, "language" | "err">): void {
  tell({ zh: `警告：${zh}`, en: `warning: ${en}` }, io);
}
