import type { Bank } from "../../model/bank.js";
import type { Query } from "../../model/query.js";
import type { Difficulty, Status } from "../../model/question.js";
import type { Bilingual } from "../../text/language.js";
import { adviseInBoth } from "../../text/nearest.js";
import { UsageError } from "../io.js";

/** The options of a command that select questions. */
export interface QueryOptions {
  readonly section?: readonly string[];
  readonly tag?: readonly string[];
  readonly anyTag?: readonly string[];
  readonly difficulty?: readonly Difficulty[];
  readonly status?: Status;
}

/**
 * Makes a query of options.
 *
 * @throws UsageError for a section or tag that the bank does not have.
 */
export function toQuery({ section, tag, anyTag, difficulty, status }: QueryOptions, bank: Bank): Query {
  expectKnown(nouns.section, section, bank.sections);
  expectKnown(nouns.tag, tag, bank.tags);
  expectKnown(nouns.tag, anyTag, bank.tags);
  return {
    ...(section === undefined ? {} : { sections: section }),
    ...(tag === undefined ? {} : { tags: tag }),
    ...(anyTag === undefined ? {} : { anyTags: anyTag }),
    ...(difficulty === undefined ? {} : { difficulties: difficulty }),
    ...(status === undefined ? {} : { statuses: [status] }),
  };
}

const nouns = { section: { zh: "章节", en: "section" }, tag: { zh: "标签", en: "tag" } } as const;

function expectKnown(
  noun: Bilingual,
  ids: readonly string[] | undefined,
  known: readonly { readonly id: string }[],
): void {
  const names = known.map(({ id }) => id);
  for (const id of ids ?? []) {
    if (names.includes(id)) continue;
    const { zh, en } = adviseInBoth(id, names, {
      zh: `可用的有：${names.join("、")}。`,
      en: `There are: ${names.join(", ")}.`,
    });
    throw new UsageError({ zh: `没有${noun.zh}“${id}”。${zh}`, en: `There is no ${noun.en} "${id}". ${en}` });
  }
}
