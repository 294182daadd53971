const label =
  /^(?:☑|✅|👉|💡)?\s*(?:参考(?:答案|回答)|标准答案|答案|回答|解答|解析|答|(?:short |sample |model )?answers?|solution|ans|a)\s*[:：]\s*/i;
const labelAlone = /^(?:参考答案|参考回答|标准答案|答案|回答|解答|解析|答|answer|solution|explanation)$/i;

/** Tells whether a line announces an answer: `Answer: D`, `参考答案：`, `答案`. */
export function isAnswerLabel(text: string): boolean {
  return label.test(text) || labelAlone.test(text);
}

/** Takes `Answer:` off the start of an answer. `A:` is no label where it is one of several options. */
export function dropAnswerLabel(text: string, isOption = false): string {
  if (labelAlone.test(text)) return "";
  const match = label.exec(text);
  return match === null || (isOption && /^a\s*[:：]/i.test(text)) ? text : text.slice(match[0].length);
}
