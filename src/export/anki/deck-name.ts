/**
 * Gives a name as one level of a deck that Anki keeps: it makes levels of `::`, and takes out line ends and quotation marks
 * (`normalized_deck_name_component` in its `rslib/src/decks/name.rs`).
 */
export function deckLevel(name: string): string {
  return name
    .replaceAll("::", "∷")
    .replaceAll('"', "'")
    .replaceAll(/[\t\n\r]+/g, " ")
    .trim();
}

/** Names a deck by its levels, the highest first. Blank ones, which Anki would call "blank", are left out. */
export function nameDeck(levels: readonly string[]): string {
  // A colon would join those of the next `::`.
  const kept = levels.map((level) => deckLevel(level).replace(/:$/, "："));
  return kept.filter((level) => level !== "").join("::");
}
