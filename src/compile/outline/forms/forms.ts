import { type Shape, shapes } from "../shape.js";
import { admonitions } from "./admonitions.js";
import { bullets } from "./bullets.js";
import { cards } from "./cards.js";
import { details } from "./details.js";
import type { OutlineForm } from "./form.js";
import { headings } from "./headings.js";
import { lines } from "./lines.js";
import { numbered } from "./numbered.js";
import { tables } from "./tables.js";

const byName = {
  headings,
  details,
  tables,
  cards,
  lines,
  numbered,
  admonitions,
  bullets,
} satisfies { readonly [Name in Shape]: OutlineForm<Name> };

/** The forms, in the order in which a block is tried. */
export const forms: readonly OutlineForm<Shape>[] = shapes.map((name) => byName[name]);
