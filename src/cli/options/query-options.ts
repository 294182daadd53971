import type { Bank } from "../../model/bank.js";
import type { Query } from "../../model/query.js";
import type { Difficulty, Status } from "../../model/question.js";
import { adviseNearest } from "../../text/nearest.js";
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
  expectKnown("section", section, bank.sections);
  expectKnown("tag", tag, bank.tags);
  expectKnown("tag", anyTag, bank.tags);
  return {
    ...(section === undefined ? {} : { sections: section }),
    ...(tag === undefined ? {} : { tags: tag }),
    ...(anyTag === undefined ? {} : { anyTags: anyTag }),
    ...(difficulty === undefined ? {} : { difficulties: difficulty }),
    ...(status === undefined ? {} : { statuses: [status] }),
  };
}

function expectKnown(
  noun: string,
  ids: readonly string[] | undefined,
  known: readonly { readonly id: string }[],
): void {
  const names = known.map(({ id }) => id);
  for (const id of ids ?? []) {
    if (names.includes(id)) continue;
    const advice = adviseNearest(id, names, `There are: ${names.join(", ")}.`);
    throw new UsageError(`There is no ${noun} "${id}". ${advice}`);
  }
}
