import type { ExportItem, Refusal } from "./export-set.js";

/** Refuses an item in every form in which it would be asked. */
export function refuseItem({ id, kinds }: Pick<ExportItem, "id" | "kinds">, reason: string): Refusal[] {
  return kinds.map((kind) => ({ id, kind, reason }));
}
