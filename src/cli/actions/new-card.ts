import { access } from "node:fs/promises";
import path from "node:path";
import { type CardScaffold, scaffoldCard } from "../../compile/card/scaffold-card.js";
import { compileBank } from "../../compile/compile-bank.js";
import { readContent } from "../../compile/node/read-content.js";
import { idPattern } from "../../compile/parse/id-suffix.js";
import { adviseNearest } from "../../text/nearest.js";
import { writeFilesWhole } from "../files/write-files.js";
import { type ExitCode, type Io, UsageError } from "../io.js";

export interface NewCardOptions {
  /** Folder of the bank. */
  readonly content: string;
}

/**
 * Writes a card and its translation, ready to fill. If an outline has a question of this id, the cards claim it and start
 * from its words; otherwise they add a question behind the last of the section.
 */
export async function newCard(target: string, { content: folder }: NewCardOptions, io: Io): Promise<ExitCode> {
  const [section = "", id = "", ...rest] = target.split("/");
  if (rest.length > 0 || !idPattern.test(id)) {
    throw new UsageError(
      `"${target}" is not <section>/<id>. Ids are lower-case English words joined by hyphens, such as inference/paged-attention.`,
    );
  }
  const { data } = compileBank((await readContent(folder)).files);
  const sections = data.sections.map((entry) => entry.id);
  if (!sections.includes(section)) {
    const advice = adviseNearest(section, sections, `There are: ${sections.join(", ")}.`);
    throw new UsageError(`There is no section "${section}". ${advice}`);
  }
  const files = {
    zh: path.join(folder, "questions", section, `${id}.md`),
    en: path.join(folder, "questions", section, `${id}.en.md`),
  };
  for (const file of Object.values(files)) {
    if (await exists(file)) throw new UsageError(`"${file}" exists already.`);
  }
  const claimed = data.questions.find((question) => question.id === id);
  if (claimed !== undefined && claimed.section !== section) {
    throw new UsageError(`The question "${id}" belongs to the section "${claimed.section}".`);
  }
  const numbers = data.questions.filter((question) => question.section === section).map(({ number }) => number);
  const scaffold: CardScaffold =
    claimed === undefined
      ? { number: Math.max(0, ...numbers) + 1, origin: "added", prompt: "...", brief: "..." }
      : {
          number: claimed.number,
          origin: "seed",
          prompt: claimed.prompt,
          brief: claimed.status === "answered" ? claimed.brief : "...",
        };
  const texts = {
    [files.zh]: scaffoldCard("zh", scaffold),
    [files.en]: scaffoldCard("en", { ...scaffold, prompt: "...", brief: "..." }),
  };
  await writeFilesWhole(texts, io);
  io.out(`Wrote ${files.zh} and ${files.en}.\n`);
  if (claimed !== undefined)
    io.out("If a sidecar speaks for this question, move its tags and difficulty into the card.\n");
  return 0;
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
