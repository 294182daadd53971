import type { PartName } from "../../model/article.js";
import type { Place } from "../../model/place.js";

/** Where the parts of a card begin, those that it has. */
export type PartPlaces = Readonly<Partial<Record<PartName, PartPlace>>>;

/** Where a part begins below its heading, and where each of its entries does: items of a list, pairs, options. */
export interface PartPlace {
  readonly start: Place;
  readonly entries: readonly Place[];
}

/** Place of a part, or of one of its entries; that of the prompt where the card has none. */
export function placeOfPart(
  { places, promptPlace }: { readonly places: PartPlaces; readonly promptPlace: Place },
  name: PartName,
  entry?: number,
): Place {
  const part = places[name];
  return (entry === undefined ? undefined : part?.entries[entry]) ?? part?.start ?? promptPlace;
}
