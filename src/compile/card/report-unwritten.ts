import { type ArticlePart, partsOf } from "../../article/parts.js";
import type { Place } from "../../model/place.js";
import type { Reading } from "../parse/reading.js";
import { reportError } from "../report.js";
import type { CardDraft } from "./draft.js";
import { placeOfPart } from "./part-places.js";

/** What stands in a card where its author is to write. */
export const unwritten = "...";

/** Reports what a scaffold left to be written, once a part: nobody should read three dots as an answer. */
export function reportUnwritten(
  reading: Reading,
  card: Pick<CardDraft, "prompt" | "promptPlace" | "brief" | "briefPlace" | "article" | "places">,
): void {
  const { prompt, promptPlace, brief, briefPlace, article } = card;
  const tell = (what: string, place: Place) =>
    reportError(reading.problems, "unwritten", place, `The ${what} is still to be written.`, "Write it, or remove it.");
  if (prompt === unwritten) tell("prompt", promptPlace);
  if (brief === unwritten) tell("brief", briefPlace);
  for (const part of partsOf(article)) {
    const entry = textsOf(part).findIndex((texts) => texts.includes(unwritten));
    if (entry === -1) continue;
    const place = placeOfPart(card, part.name, part.form === "choice" ? entry - 1 : entry);
    tell(`part "${part.record.heading.en}"`, place);
  }
}

/** The texts of a part, entry by entry; the stem of a choice item comes first. */
function textsOf(part: ArticlePart): readonly (readonly (string | undefined)[])[] {
  switch (part.form) {
    case "prose":
      return [[part.content]];
    case "list":
      return part.content.map(({ text }) => [text]);
    case "pairs":
      return part.content.map(({ first, second }) => [first, second]);
    case "code":
      return [[part.content.text]];
    case "choice":
      return [[part.content.stem], ...part.content.options.map(({ text, rationale }) => [text, rationale])];
    default:
      return part satisfies never;
  }
}
