const ofQuestions =
  /^(?:difficulty|tags?|asked (?:by|in|at)|compan(?:y|ies)|frequency|难度|标签|(?:常见|常考|高频|相关|面试)?公司|频率|频次|考频|考点|知识点|考察点|重要(?:性|程度)|难易度|タグ|난이도|태그|dificultad|etiquetas?|dificuldade|difficulté|étiquettes?|schwierigkeit(?:sgrad)?|сложность|теги?|складність|zorluk|độ khó)$/i;
const ofAnything =
  /^(?:level|topics?|categor(?:y|ies)|type|source|importance|priority|last updated|date|author|分类|类别|类型|出处|来源|カテゴリ|分類|분류|nivel|tema|nível|niveau|уровень|категория|тема|рівень|seviye|konu|tingkat)$/i;

/** Tells whether a line has properties of a question, none of which answers it: `Difficulty: Medium | Tags: SQL`. */
export function isMetadata(line: string): boolean {
  if (line.length > 400) return false;
  const parts = line.split(/[|｜·•;；]/).filter((part) => part.trim() !== "");
  const names = parts.map(nameOf);
  const isField = (name: string, index: number) =>
    name === "" ? !/[.。!！?？]\s*$/.test(parts[index] ?? "") : ofQuestions.test(name) || ofAnything.test(name);
  if (!names.some((name) => ofQuestions.test(name))) return false;
  // Three and more between bars are properties, whatever the others are called.
  const areNamed = names.length > 2 && /[|｜]/.test(line) && parts.every((part) => isShortField(part));
  return areNamed || names.every(isField);
}

/** Tells whether a line may be a property of its question, as far as names tell: `Topic: Sails`. It may be an answer, too. */
export function isProperty(line: string): boolean {
  return line.length <= 80 && isPropertyName(nameOf(line)) && !/[.。!！?？]\s*$/.test(line);
}

/** Tells whether a word names a property: `Difficulty`, `Topic`. */
export function isPropertyName(name: string): boolean {
  return ofQuestions.test(name) || ofAnything.test(name);
}

/** `Round: first`, and no sentence. */
function isShortField(part: string): boolean {
  const [name = "", ...value] = part.split(/[:：]/);
  return value.length > 0 && name.trim().length <= 20 && part.trim().length <= 80 && !/[.。!！?？]\s*$/.test(part);
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
