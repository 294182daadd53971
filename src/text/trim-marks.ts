/** Takes white space and these characters off both ends of a text. An expression would begin anew at each of a row of them. */
export function trimMarks(text: string, marks: string): string {
  const isMark = (at: number) => marks.includes(text.charAt(at)) || /\s/.test(text.charAt(at));
  let start = 0;
  let end = text.length;
  while (start < end && isMark(start)) start++;
  while (end > start && isMark(end - 1)) end--;
  return text.slice(start, end);
}
