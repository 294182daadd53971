import type { RootContent } from "mdast";
import { withoutTags } from "../../../text/stretches.js";
import { type Range, type Reading, rangeOf } from "../../parse/reading.js";
import { isContentsTitle } from "../signs/aside-title.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { readPrompt } from "../signs/title.js";
import { findHidden, type HiddenPassage } from "./hidden-passages.js";
import { countBlocks, opensHidden, tagsIn } from "./pair-details.js";

/** What the summaries of a document have in common. */
export interface HiddenList {
  /** Most ask or are numbered, and they are several: then a passage is one question, whatever stands in it. */
  readonly isList: boolean;
  /** Three of four say by a number or a label that they are questions. */
  readonly areLabelled: boolean;
}

const known = new WeakMap<readonly RootContent[], HiddenList>();

/** Looks at all hidden passages of a document, once. */
export function readHiddenList(blocks: readonly RootContent[], reading: Reading): HiddenList {
  const found = known.get(blocks) ?? judge(listSummaries(blocks, reading));
  known.set(blocks, found);
  return found;
}

function judge(summaries: readonly string[]): HiddenList {
  const labelled = summaries.filter(isLabelled).length;
  const speaking = summaries.filter((text) => looksLikeQuestion(text) || isLabelled(text)).length;
  return {
    isList: speaking > 1 && speaking * 2 > summaries.length,
    areLabelled: labelled > 2 && labelled * 4 >= summaries.length * 3,
  };
}

/** Of the outermost passages; of those around others that ask, of these. */
function listSummaries(blocks: readonly RootContent[], reading: Reading): string[] {
  const summaries: string[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const first = blocks[at] as RootContent;
    const count = opensHidden(first) ? countBlocks(blocks, at, reading) : 0;
    const last = blocks[at + count - 1];
    if (count === 0 || last === undefined) continue;
    const range = { start: rangeOf(reading, first).start, end: rangeOf(reading, last).end };
    for (const passage of findHidden(reading.source, range))
      for (const { summary } of isGroup(passage, first, reading) ? findHidden(reading.source, passage.body) : [passage])
        summaries.push(wordsOf(reading, summary));
    at += count - 1;
  }
  return summaries.filter((text) => text !== "" && !isContentsTitle(text));
}

function isLabelled(text: string): boolean {
  return readPrompt(text).number !== undefined || readQuestionLabel(text) !== undefined;
}

/** `<summary><h3>Networks</h3></summary>` above passages that ask, each hidden by itself: the title of a section. */
export function isGroup({ whole, summary, body }: HiddenPassage, first: RootContent, reading: Reading): boolean {
  const asks = (range: Range) => looksLikeQuestion(wordsOf(reading, range));
  const isTitle = /<h[1-6][\s>]/i.test(reading.source.slice(whole.start, summary.start));
  if (!isTitle || asks(summary)) return false;
  // The title must stand in a block of its own.
  const isApart = tagsIn(first, reading).filter((tag) => tag === "open").length === 1;
  return isApart && findHidden(reading.source, body).some((inner) => asks(inner.summary));
}

function wordsOf(reading: Reading, { start, end }: Range): string {
  return withoutTags(reading.source.slice(start, end)).replace(/[*_`]/g, "").trim();
}
