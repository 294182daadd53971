import type { AnkiNote } from "./notes.js";

/** What a card of this note asks, as HTML, for programs that do not know our types of notes. */
export function renderFront({ type, fields }: AnkiNote): string {
  return filled(fields.slice(0, type.frontCount)).join("\n");
}

/** What it shows then: the answer, and the other parts below their names. */
export function renderBack({ type, fields }: AnkiNote): string {
  const parts = fields.map((html, index) => {
    const isFirst = index <= type.frontCount;
    return html === "" || isFirst ? html : `<h2>${type.fields[index]?.name}</h2>\n${html}`;
  });
  return filled(parts.slice(type.frontCount, -1)).join("\n");
}

function filled(parts: readonly string[]): string[] {
  return parts.filter((html) => html !== "");
}
