import { admonitions } from "./admonitions.js";
import { bullets } from "./bullets.js";
import { cards } from "./cards.js";
import { details } from "./details.js";
import { headings } from "./headings.js";
import { lines } from "./lines.js";
import { numbered } from "./numbered.js";
import { tables } from "./tables.js";

/** The forms in the order in which a block is tried. */
export const forms = [headings, details, tables, cards, lines, numbered, admonitions, bullets] as const;

/** How an outline writes its questions; `--shape` takes these names. */
export type Shape = (typeof forms)[number]["name"];

export const shapes: readonly Shape[] = forms.map(({ name }) => name);
