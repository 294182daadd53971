import type { Bank } from "../../model/bank.js";

/** The title of a section; the id of one that the bank does not have, as where a kept quiz is older than it. */
export function titleOfSection(id: string, bank: Pick<Bank, "section">): string {
  return bank.section(id)?.title ?? id;
}

/** The label of a tag; the id of one that the bank does not have. */
export function labelOfTag(id: string, bank: Pick<Bank, "tag">): string {
  return bank.tag(id)?.label ?? id;
}

/** The prompt of a question, plain; nothing where the bank does not have it. */
export function promptOfQuestion(id: string, bank: Pick<Bank, "get">): string {
  return bank.get(id)?.prompt ?? "";
}
