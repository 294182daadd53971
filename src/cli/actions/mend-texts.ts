import type { CompileResult } from "../../compile/compile-bank.js";
import { applyEdits, type Edit } from "../../compile/parse/apply-edits.js";
import type { SourceFile } from "../../compile/sources/source-file.js";

/**
 * Mends what needs no author: ids that are missing, and the registry. An id that is not read as one where it would have to stand is
 * not written, because every run would add another; so mending what is mended changes nothing.
 *
 * @param first - What was made of the files.
 * @param compile - Makes it of others.
 * @returns the texts that change, by path.
 */
export function mendTexts(
  files: readonly SourceFile[],
  first: CompileResult,
  compile: (files: readonly SourceFile[]) => CompileResult,
): Readonly<Record<string, string>> {
  const refused = new Set<string>();
  let edits: readonly Edit[] = first.edits;
  let result = first;
  while (edits.length > 0) {
    const written = new Set(edits.map(keyOf));
    result = compile(files.map((file) => ({ ...file, text: edit(file, edits) })));
    const more = result.edits.filter((one) => !refused.has(keyOf(one)));
    if (more.length === 0) break;
    // Asked for again where one was written: it is none. Elsewhere: it came to light.
    for (const one of more) if (written.has(keyOf(one))) refused.add(keyOf(one));
    edits = [...edits, ...more].filter((one) => !refused.has(keyOf(one)));
  }
  const texts = files.map((file) => [file.path, edit(file, edits), file.text] as const);
  const { registry } = edits.length === 0 ? first : result;
  return {
    ...Object.fromEntries(texts.flatMap(([path, text, old]) => (text === old ? [] : [[path, text] as const]))),
    ...(registry !== undefined && { [registry.path]: registry.text }),
  };
}

/** A line has one id. Edits break no line, so that lines keep their numbers. */
function keyOf({ file, line }: Edit): string {
  return `${line}:${file}`;
}

function edit({ path, text }: SourceFile, edits: readonly Edit[]): string {
  return applyEdits(
    text,
    edits.filter(({ file }) => file === path),
  );
}
