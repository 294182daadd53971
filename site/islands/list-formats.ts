/** Formats to take a list elsewhere in, each with the ending of its file. The first is chosen. */
export const listFormats = [
  { name: "Anki", ending: ".apkg" },
  { name: "Markdown", ending: ".md" },
  { name: "HTML", ending: ".html" },
  { name: "CSV", ending: ".csv" },
  { name: "JSON", ending: ".json" },
  { name: "JSONL", ending: ".jsonl" },
  { name: "Parquet", ending: ".parquet" },
  { name: "Moodle XML", ending: ".xml" },
  { name: "GIFT", ending: ".gift" },
  { name: "QTI 2.1", ending: ".zip" },
] as const;

/** Of a file in one of these formats, with its dot. */
export type ListEnding = (typeof listFormats)[number]["ending"];
