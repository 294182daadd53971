import { openBank } from "llm-interview";
import { compileContent } from "llm-interview/compile/node";

/** The bank of notes.md as it is now: when the site is built, or, while it is served, at each request. */
export async function readBank() {
  const { data, problems } = await compileContent("notes.md", { cache: "." });
  const errors = problems.filter(({ level }) => level === "error");
  if (errors.length > 0)
    throw new Error(errors.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`).join("\n"));
  return openBank(data);
}
