/** Tells whether half of the words of a title, and more than one, are those of a question. */
export function sharesWords(title: string, question: string): boolean {
  const asked = new Set(wordsOf(question));
  const words = new Set(wordsOf(title));
  const shared = [...words].filter((word) => asked.has(word)).length;
  return shared > 1 && shared * 2 >= words.size;
}

/** Pairs of signs, where nothing sets words apart. */
function wordsOf(text: string): string[] {
  const runs = text.match(/[\u3040-\u30ff\u3400-\u9fff]{2,}/g) ?? [];
  const pairs = runs.flatMap((run) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)));
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...words.filter((word) => word.length > 2 && !/[\u3040-\u30ff\u3400-\u9fff]/.test(word)), ...pairs];
}
