/** How an outline may write its questions, in the order in which a block of it is tried. `--shape` takes these names. */
export const shapes = [
  "headings",
  "details",
  "tables",
  "cards",
  "lines",
  "numbered",
  "admonitions",
  "bullets",
] as const;

/** How an outline writes its questions, such as items of numbered lists, headings, or plain bullets. */
export type Shape = (typeof shapes)[number];

/** Every form but headings, which form a tree and are read by it. */
export type LeadForm = Exclude<Shape, "headings">;
