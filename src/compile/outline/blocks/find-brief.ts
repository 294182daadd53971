import type { RootContent } from "mdast";
import { leadText, type TextLine } from "../../parse/plain-text.js";
import { asksAboutCode, isProduced, namesOutput } from "../signs/about-code.js";
import { dropAnswerLabel, isSourceLabel } from "../signs/answer-label.js";
import { isFencedText } from "../signs/fenced-text.js";
import { countsThings, isPlainName, wantedBy } from "../signs/wanted.js";
import { isAnnouncement } from "./announcement.js";
import { beforeCosts } from "./before-costs.js";
import { behindLabel, endsAnswer, findLabel } from "./behind-label.js";
import { behindProblem } from "./behind-problem.js";
import { briefOfCode, isToldWhole } from "./brief-of-code.js";
import { openComparedTables } from "./compared-table.js";
import { tellCompared } from "./compared-things.js";
import { dropCopiedHeads } from "./copied-heads.js";
import { anyWordsOf, isProse, openQuotations, sayingOf } from "./first-saying.js";
import { widthOf } from "./in-one-line.js";
import { leaveBadParts } from "./leave-bad-parts.js";
import { findOwnSummary, findWeakerSummary } from "./own-summary.js";
import { bareName, isMarkedAll } from "./part-name.js";
import { tellShortForm } from "./short-form.js";
import { openSignedLines, paragraphOf } from "./signed-lines.js";
import { tellEach } from "./tell-each.js";
import { tellNames } from "./tell-points.js";

/**
 * Finds the words that tell an answer best: those behind its label, or else the first prose that says something; a heading, a line
 * of code or a picture only where there is no prose. Never a label or a comment in code.
 *
 * @param prompt - What is answered. A table may compare what it names.
 */
export function findBrief(written: readonly RootContent[], prompt = ""): string | undefined {
  const summary = prompt === "" ? "" : findOwnSummary(written, prompt);
  if (summary !== "") return summary;
  const told = tellBlocks(written, prompt);
  const better = told === undefined || prompt === "" ? "" : findWeakerSummary(written, told, prompt);
  return better === "" ? told : better;
}

function tellBlocks(written: readonly RootContent[], prompt: string): string | undefined {
  const blocks = openBlocks(written, prompt);
  const output = asksAboutCode(prompt) ? outputIn(blocks) : "";
  if (output !== "") return output;
  // What one thing is, the sentences above it say better.
  const short = wantedBy(prompt) === "one" ? "" : tellShortForm(blocks);
  if (short !== "") return short;
  const labelled = findLabel(blocks);
  const behind = labelled === -1 ? blocks.slice(0, endOfFencedText(blocks)) : blocks.slice(labelled);
  const [first, below] = behind;
  const said = first === undefined ? "" : behindLabel(first);
  // `How do you print it?`, and code: what stands below a heading, or speaks of that code, is said beside the answer.
  if (labelled === -1 && first?.type === "code" && isProduced(prompt))
    if (below?.type === "heading" || (isRemark(below) && isToldWhole(first))) return briefOfCode(first);
  const isHeading = labelled !== -1 && first?.type === "heading";
  // `**Solution: reef the sail in time**` above all that explains it.
  const isMarked = first?.type === "paragraph" && isMarkedAll(first.children) && widthOf(said) >= LEAST_MARKED;
  if (said !== "" && (isHeading || (isMarked && !/[:：]$/.test(said)) || endsAnswer(below))) return said;
  return (
    tellAnswer(behind, prompt) ??
    anyWordsOf([...behind.slice(0, 1), ...behind.filter(isProse), ...behind, ...blocks], prompt)
  );
}

/** A word or two may be what parts of the answer are called. */
const LEAST_MARKED = 16;

/** The same where the answer begins in the paragraph of its question. */
export function findBriefFrom(lines: readonly TextLine[], blocks: readonly RootContent[], prompt = ""): string {
  const paragraph = paragraphOf(lines);
  const all = openBlocks([paragraph, ...blocks], prompt);
  // `a. one` is no label where `b. two` stands below it.
  const written = all[0]?.type === "list" ? "" : behindLabel(paragraph);
  if (written !== "" && endsAnswer(blocks[0])) return written;
  if (findLabel(all) > 0 && sayingOf([paragraph]) === undefined) return findBrief(all, prompt) ?? "";
  return tellAnswer(all, prompt) ?? dropAnswerLabel(leadText(paragraph));
}

const remark =
  /^(?:this|these|that|it|they|or|and|also|then|where|for|on|if|note|alternatively|the (?:above|command|output|flag|option|code)s?)\b|^(?:这|该|此|上面|上述|其中|或者?|esto?|isso|cela|das|dies|это|или|це)(?=[\s\u2e80-\u9fff])/i;

/** `This lists the harbours.` below code. */
function isRemark(block: RootContent | undefined): boolean {
  return block?.type === "paragraph" && remark.test(leadText(block));
}

/** Blocks as their author sees them. */
function openBlocks(blocks: readonly RootContent[], prompt: string): readonly RootContent[] {
  const telling = beforeCosts(behindProblem(leaveBadParts(dropCopiedHeads(blocks), prompt), prompt));
  return openComparedTables(openSignedLines(telling), prompt);
}

/** `**Output:**`, and what code gives in a fence below it: that is what was asked. */
function outputIn([name, code]: readonly RootContent[]): string {
  if (name?.type !== "paragraph" || code?.type !== "code" || !/[:：]$/.test(leadText(name))) return "";
  return namesOutput(leadText(name).slice(0, -1).trimEnd()) ? briefOfCode(code) : "";
}

/** Where sentences in a fence answer, what asks behind them is asked next. */
function endOfFencedText([first, ...others]: readonly RootContent[]): number | undefined {
  if (first?.type !== "code" || !isFencedText(first)) return undefined;
  const asked = others.findIndex((block) => block.type === "paragraph" && /[?？؟]$/.test(leadText(block)));
  return asked === -1 ? undefined : asked + 1;
}

/** What says something by itself, of each thing that the prompt compares. */
function tellAnswer(blocks: readonly RootContent[], prompt: string): string | undefined {
  const names = tellHeadings(blocks, prompt);
  if (names !== "") return names;
  const said = sayingOf(blocks, prompt);
  if (said === undefined || prompt === "") return said;
  const sources = blocks.findIndex(namesSources);
  const own = openQuotations(sources === -1 ? blocks : blocks.slice(0, sources));
  return tellCompared(own, prompt, said, (block, at) => tellEach(own, block, at));
}

/** Titles below `References` say nothing. */
function namesSources(block: RootContent): boolean {
  return (block.type === "heading" || block.type === "paragraph") && isSourceLabel(leadText(block));
}

/** Headings of an answer that begins with one, where their names are what was asked for. */
function tellHeadings(blocks: readonly RootContent[], prompt: string): string {
  const [first] = blocks;
  if (first?.type !== "heading" || wantedBy(prompt) !== "names" || !countsThings(prompt)) return "";
  const names = blocks.flatMap((block) =>
    block.type === "heading" && block.depth === first.depth ? [bareName(leadText(block))] : [],
  );
  const saying = names.filter((name) => !isAnnouncement(name) && !isPlainName(name));
  return tellNames(
    saying.map((name) => ({ name, text: name })),
    prompt,
  );
}
