import { type BankDiff, diffBanks } from "../../bank/diff-banks.js";
import type { BankData } from "../../model/bank-data.js";
import { escapeControls } from "../../text/escape-controls.js";
import { chooseBankData } from "../files/choose-bank.js";
import type { ReadLimit } from "../files/read-list.js";
import type { ExitCode, Io } from "../io.js";

export interface DiffOptions extends ReadLimit {
  readonly json?: boolean;
  readonly changelog?: boolean;
}

/** Prints what changed between two compiled banks, and the version level that the change asks for. */
export async function diff(older: string, newer: string, options: DiffOptions, io: Io): Promise<ExitCode> {
  const [before, after] = [await chooseBankData(older, options, io), await chooseBankData(newer, options, io)];
  const changes = diffBanks(before, after);
  if (options.json === true) io.out(`${JSON.stringify(changes, null, 1)}\n`);
  else if (options.changelog === true) io.out(renderChangelogEntry(changes, after));
  else io.out(renderDiff(changes, after));
  return 0;
}

function renderDiff({ questions, sections, tags, level }: BankDiff, after: BankData): string {
  const prompt = (id: string) => escapeControls(promptOf(id, after));
  const lines = [
    ...questions.added.map((id) => `+ ${id}  ${prompt(id)}`),
    ...questions.removed.map(({ id, fate, successors }) => `- ${id}  ${[fate ?? "removed", ...successors].join(" ")}`),
    ...questions.changed.map(({ id, fields }) => `~ ${id}  ${fields.join(", ")}`),
  ];
  for (const [noun, ids] of [["section", sections] as const, ["tag", tags] as const]) {
    for (const id of ids.added) lines.push(`+ ${noun} ${id}`);
    for (const id of ids.removed) lines.push(`- ${noun} ${id}`);
    for (const id of ids.changed) lines.push(`~ ${noun} ${id}`);
  }
  return `${[...lines, `level: ${level}`].join("\n")}\n`;
}

/** A section for CHANGELOG.md: what users find new, changed and gone. */
function renderChangelogEntry({ questions, sections, tags }: BankDiff, after: BankData): string {
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ["Added", questions.added.map((id) => `\`${id}\`: ${promptOf(id, after)}`)],
    ["Changed", questions.changed.map(({ id, fields }) => `\`${id}\`: ${fields.join(", ")}`)],
    [
      "Removed",
      questions.removed.map(({ id, fate, successors }) =>
        successors.length === 0
          ? `\`${id}\``
          : `\`${id}\`, ${fate ?? "replaced"}: ${successors.map((other) => `\`${other}\``).join(", ")}`,
      ),
    ],
    ["Sections and tags", idLines("section", sections).concat(idLines("tag", tags))],
  ];
  const parts = groups
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `${title}:\n\n${lines.map((line) => `- ${line}\n`).join("")}`);
  return `## ${after.version}\n\n### Content\n\n${parts.length === 0 ? "No changes.\n" : parts.join("\n")}`;
}

function promptOf(id: string, { questions }: BankData): string {
  return questions.find((question) => question.id === id)?.prompt ?? "";
}

function idLines(noun: string, { added, removed, changed }: BankDiff["sections"]): string[] {
  return [
    ...added.map((id) => `new ${noun} \`${id}\``),
    ...removed.map((id) => `removed ${noun} \`${id}\``),
    ...changed.map((id) => `renamed or redescribed ${noun} \`${id}\``),
  ];
}
