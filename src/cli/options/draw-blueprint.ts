import type { Bank } from "../../model/bank.js";
import type { Difficulty, Origin, Status } from "../../model/question.js";
import { assertBlueprint, type Blueprint } from "../../quiz/draw/blueprint.js";
import { planQuotas } from "../../quiz/draw/plan-quotas.js";
import type { Bilingual } from "../../text/language.js";
import { adviseInBoth } from "../../text/nearest.js";
import { UsageError } from "../io.js";

/**
 * Checks a blueprint that somebody wrote: its fields, and that the bank has what it names.
 *
 * @param where - Stands before every message, such as the file and a colon.
 * @param listCommand - Lists the questions of the bank.
 * @throws UsageError that names the field.
 */
export function checkBlueprint(blueprint: Blueprint, bank: Bank, where: Bilingual, listCommand: string): void {
  try {
    assertBlueprint(blueprint);
    // Both say what is wrong with their part.
    bank.find(blueprint.query ?? {});
    for (const [name, amounts] of Object.entries(blueprint.quotas ?? {})) assertAmounts(name, amounts);
    planQuotas(blueprint, 0);
  } catch (cause) {
    if (cause instanceof RangeError || cause instanceof TypeError)
      throw new UsageError(
        { zh: `${where.zh}组卷方案有误（原文：${cause.message}）`, en: `${where.en}${cause.message}` },
        { cause },
      );
    throw cause;
  }
  const { query = {}, quotas = {}, exclude } = blueprint;
  const ids = bank.questions.map(({ id }) => id);
  const sections = bank.sections.map(({ id }) => id);
  const tags = bank.tags.map(({ id }) => id);
  const expect = (field: string, values: readonly string[] | undefined, known: readonly string[]) => {
    for (const value of values ?? []) {
      if (known.includes(value)) continue;
      const { zh, en } = adviseInBoth(value, known, {
        zh: `\`${listCommand}\` 列出有哪些。`,
        en: `\`${listCommand}\` shows what there is.`,
      });
      throw new UsageError({
        zh: `${where.zh}${field} 中的“${value}”题库里没有。${zh}`,
        en: `${where.en}${field} names "${value}", which the bank does not have. ${en}`,
      });
    }
  };
  const expectOneOf = (field: string, values: readonly unknown[] | undefined, allowed: readonly unknown[]) => {
    const write = (value: unknown) => JSON.stringify(value);
    for (const value of values ?? []) {
      if (allowed.includes(value)) continue;
      throw new UsageError({
        zh: `${where.zh}${field} 中不能有 ${write(value)}；可选 ${allowed.map(write).join("、")}。`,
        en: `${where.en}${field} names ${write(value)}; it may name ${allowed.map(write).join(", ")}.`,
      });
    }
  };
  expect("query.ids", query.ids, ids);
  expect("query.relatedTo", query.relatedTo, ids);
  // What is excluded may be gone; what never was is misspelt.
  const excluded = [...(query.exclude ?? []), ...(exclude ?? [])];
  expect(
    "exclude",
    excluded.filter((id) => bank.resolve(id).status === "unknown"),
    ids,
  );
  expect("query.sections", query.sections, sections);
  expect("query.tags", query.tags, tags);
  expect("query.anyTags", query.anyTags, tags);
  expect("weights.tags", Object.keys(blueprint.weights?.tags ?? {}), tags);
  expect("quotas.sections", namesOf(quotas.sections), sections);
  expect("quotas.tags", namesOf(quotas.tags), tags);
  expectOneOf("query.difficulties", query.difficulties, [1, 2, 3] satisfies Difficulty[]);
  expectOneOf("query.statuses", query.statuses, ["answered", "open"] satisfies Status[]);
  expectOneOf("query.origins", query.origins, ["seed", "added"] satisfies Origin[]);
}

/** Whether they are counts or shares, and add up, is left to those who split them. */
function assertAmounts(name: string, amounts: unknown): void {
  for (const value of [amounts, ...Object.values(amounts ?? {})]) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw new TypeError(`The field quotas.${name} must be { "counts": { ... } } or { "shares": { ... } }.`);
  }
}

function namesOf(amounts: { readonly counts: object } | { readonly shares: object } | undefined): readonly string[] {
  if (amounts === undefined) return [];
  return Object.keys("counts" in amounts ? amounts.counts : amounts.shares);
}
