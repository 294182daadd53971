/** A list is told in one line up to this width. */
export const LIST_ROOM = 160;
/** Sentences are told together up to this one, in which a Han character takes the room of two. */
export const SENTENCE_ROOM = 200;
/** One sentence of each of two sides is told up to this one. */
export const EACH_ROOM = 320;

/** What a part says, behind its name, unless it begins with that. */
export function join(name: string, said: string): string {
  if (said === "" || said.toLowerCase().startsWith(name.toLowerCase())) return said === "" ? name : said;
  return `${name}${isHan(name) ? "：" : ": "}${said}`;
}

export function isHan(text: string): boolean {
  return /[\u2e80-\u9fff]/.test(text);
}

/** In one line; sentences stay what they are. */
export function joinPoints(points: readonly string[]): string {
  const isEnded = points.length > 1 && points.every((point) => /[.。!！]$/.test(point));
  if (isEnded) return points.join(points.some(isHan) ? "" : " ");
  return points.map((point) => point.replace(/\s?[.。;；:：,，]$/, "")).join(points.some(isHan) ? "；" : "; ");
}

/** Without its colon, or the comma in its place. */
export function withoutMark(lead: string): string {
  return lead.replace(/\s?[:：,，、]$/, "");
}

/** The room that a text takes. */
export function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/g)?.length ?? 0);
}

/** As many of the first points as one line has room for, each whole; the first in any case. */
export function fillLine(points: readonly string[], room = SENTENCE_ROOM): string[] {
  const told = points.slice(0, 1);
  let left = room - widthOf(told[0] ?? "");
  for (const point of points.slice(1)) {
    left -= widthOf(point) + 2;
    if (left < 0) break;
    told.push(point);
  }
  return told;
}
