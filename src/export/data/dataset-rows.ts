import { keyPositions } from "../../article/choice-keys.js";
import type { ChoiceItem } from "../../model/article.js";
import type { ExportItem, ExportSet, Refusal } from "../export-set.js";
import { halfCharacter, loneSurrogate, textsOf } from "../item-texts.js";
import { refuseItem } from "../refuse-item.js";

/**
 * What the rows of a dataset are: `questions` have all of a question in columns; `mcq` are choice items alone, in the shape
 * of `{ question, choices, answer, subject }` that tools for evaluation read.
 */
export type DatasetRows = "questions" | "mcq";

/** How to write a dataset. */
export interface DatasetOptions {
  /** Default: `questions`. */
  readonly rows?: DatasetRows;
}

/** What goes into rows, in the order of the set, and what does not. */
export interface SelectedItems {
  readonly items: readonly ExportItem[];
  readonly refused: readonly Refusal[];
}

/**
 * Sorts out what rows can hold. `mcq` rows are choice items alone: a question that has one is not refused for its open form.
 */
export function selectItems({ items }: ExportSet, rows: DatasetRows = "questions"): SelectedItems {
  const refused: Refusal[] = [];
  const kept = items.flatMap((item): ExportItem[] => {
    if (textsOf(item).some((text) => loneSurrogate.test(text))) {
      refused.push(...refuseItem(item, halfCharacter));
      return [];
    }
    if (rows === "questions") return [item];
    if (item.choice === undefined) {
      refused.push(...refuseItem(item, "It has no choice item, and these rows are choice items alone."));
      return [];
    }
    if (keyOf(item.choice) === undefined) {
      const reason = "It has more than one correct option; a row holds the position of one.";
      refused.push({ id: item.id, kind: "choice", reason });
      return [];
    }
    return [item];
  });
  return { items: kept, refused };
}

/** Position of the correct option, from 0; `undefined` unless there is exactly one. */
export function keyOf(choice: ChoiceItem): number | undefined {
  const keys = keyPositions(choice);
  return keys.length === 1 ? keys[0] : undefined;
}
