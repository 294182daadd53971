import { blankProperties } from "./blank-properties.js";
import { blankRanks } from "./blank-ranks.js";
import { mendAnchors } from "./mend-anchors.js";
import { mendBlanks } from "./mend-blanks.js";
import { mendBold } from "./mend-bold.js";
import { mendBylines } from "./mend-bylines.js";
import { mendColons } from "./mend-colons.js";
import { mendComments } from "./mend-comments.js";
import { mendCopied } from "./mend-copied.js";
import { mendCounts } from "./mend-counts.js";
import { mendDashes } from "./mend-dashes.js";
import { mendDivs } from "./mend-divs.js";
import { mendEscaped } from "./mend-escaped.js";
import { mendInputs } from "./mend-inputs.js";
import { mendKeyFronts } from "./mend-key-fronts.js";
import { mendLabels } from "./mend-labels.js";
import { mendNumbers } from "./mend-numbers.js";
import { nameFields } from "./name-fields.js";
import { nameItemLabels } from "./name-item-labels.js";
import { nameLetters } from "./name-letters.js";
import { nameRests } from "./name-rests.js";

/** The text of a list as it is parsed. All places in it are those of the author's file. */
export interface MendedText {
  readonly source: string;
  /** What authors read again: where fields have other names for the parser, their own. */
  readonly written: string;
  /** Lines that are written otherwise, which have no place for an id. The first is 1. */
  readonly moved: ReadonlySet<number>;
  /** Lines that are blank or a label in `source`, and belong to no question. The first is 1. */
  readonly leftOut: readonly number[];
}

/** Writes as CommonMark has it what it has no way for, or reads as something that no author means. Every line keeps its length, and words move only in the lines of `moved`. */
export function mendText(file: string): MendedText {
  const { text: own, properties } = blankProperties(mendBlanks(mendCopied(file.replace(/^\uFEFF/, ""))));
  const { text: labelled, lines } = mendBylines(own);
  const { text: bare, lines: ranks } = blankRanks(labelled);
  const { text: closed, moved: bold } = mendBold(bare);
  const { text, moved } = mendInputs(mendSlips(closed));
  const { source, written } = nameItemLabels(nameFields(mendDivs(text)));
  return {
    source: mendComments(source),
    written,
    moved: new Set([...bold, ...moved]),
    leftOut: [...properties, ...lines, ...ranks],
  };
}

/** What CommonMark reads otherwise than authors, then what is written otherwise than the lines around it, in this order. */
const slips = [
  mendAnchors,
  mendColons,
  nameLetters,
  mendLabels,
  mendCounts,
  mendNumbers,
  nameRests,
  mendDashes,
  mendEscaped,
  mendKeyFronts,
] as const;

function mendSlips(text: string): string {
  return slips.reduce((mended, mend) => mend(mended), text);
}
