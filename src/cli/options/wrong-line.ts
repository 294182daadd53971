import type { Bilingual } from "../../text/language.js";
import { UsageError } from "../io.js";

/** Something is wrong with the command line itself, which its help explains. */
export function wrongLine({ zh, en }: Bilingual, options?: ErrorOptions): UsageError {
  return new UsageError({ zh: `${zh}\n${hint.zh}`, en: `${en}\n${hint.en}` }, options);
}

const hint: Bilingual = { zh: "（--help 列出可用的命令和选项）", en: "(--help shows what there is)" };
