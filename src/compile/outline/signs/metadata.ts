const ofQuestions =
  /^(?:difficulty|tags?|asked (?:by|in|at)|compan(?:y|ies)|frequency|难度|标签|公司|频率|频次|考频|考点|考察点|重要(?:性|程度)|难易度|タグ|난이도|태그|dificultad|etiquetas?|dificuldade|difficulté|étiquettes?|schwierigkeit(?:sgrad)?|сложность|теги?|складність|zorluk|độ khó)$/i;
const ofAnything =
  /^(?:level|topics?|categor(?:y|ies)|type|source|importance|priority|last updated|date|author|分类|类别|类型|出处|来源|カテゴリ|分類|분류|nivel|tema|nível|niveau|уровень|категория|тема|рівень|seviye|konu|tingkat)$/i;

/** Tells whether a line has properties of a question, none of which answers it: `Difficulty: Medium | Tags: SQL`. */
export function isMetadata(line: string): boolean {
  if (line.length > 400) return false;
  const parts = line.split(/[|｜·•;；]/).filter((part) => part.trim() !== "");
  const names = parts.map(nameOf);
  const isField = (name: string, index: number) =>
    name === "" ? !/[.。!！?？]\s*$/.test(parts[index] ?? "") : ofQuestions.test(name) || ofAnything.test(name);
  return names.some((name) => ofQuestions.test(name)) && names.every(isField);
}

/** What stands before a colon, without emoji. */
function nameOf(part: string): string {
  const colon = /[:：]/.exec(part)?.index ?? 0;
  return part
    .slice(0, colon)
    .replace(/[^\p{L}\s]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}
