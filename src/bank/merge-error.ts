import { show } from "../json/rules.js";

/** Why banks cannot be merged. */
export type MergeFault =
  /** A name that none can have. */
  | { readonly code: "name"; readonly name: string }
  /** They are of these languages. */
  | { readonly code: "languages"; readonly languages: readonly string[] }
  /** Two of them have these ids. */
  | { readonly code: "same-ids"; readonly of: "questions" | "sections" | "groups"; readonly ids: readonly string[] }
  /** Two of them say different things of one tag, or mean different sources by one reference. */
  | { readonly code: "tag" | "reference"; readonly id: string };

/** Banks cannot be merged. */
export class MergeError extends RangeError {
  override readonly name = "MergeError";
  /** Its message says what to do: a program may show it as it is. */
  readonly isExplained = true;

  constructor(readonly fault: MergeFault) {
    super(messageOf(fault));
  }
}

function messageOf(fault: MergeFault): string {
  switch (fault.code) {
    case "name":
      return `The name ${show(fault.name)} of a part must be of letters a to z, digits and hyphens, a letter first.`;
    case "languages":
      return `Banks of different languages cannot be merged: ${fault.languages.join(", ")}.`;
    case "same-ids": {
      const { of, ids } = fault;
      const named = ids.slice(0, 5).join(", ") + (ids.length > 5 ? ` and ${ids.length - 5} more` : "");
      return `Two of the banks have ${of} of the same ids: ${named}. Give one of them a name: { bank, as: "mine" }.`;
    }
    case "tag":
      return `Two of the banks have the tag "${fault.id}", with different labels or aliases.`;
    case "reference":
      return `Two of the banks mean different sources by the reference "${fault.id}".`;
    default:
      return fault satisfies never;
  }
}
