import { TextPrompt } from "@clack/core";
import type { Bank } from "../../model/bank.js";
import type { SearchHit } from "../../search/open-search.js";
import { escapeControls } from "../../text/escape-controls.js";
import { wordsFor } from "../../text/language.js";
import type { ExitCode, Io, Terminal } from "../io.js";
import { closeWithInput } from "../prompts/prompt-signal.js";
import { paint } from "../screens/paint.js";
import { cutColumns } from "../screens/render-bars.js";
import { terminalSize } from "../screens/terminal-size.js";
import { wrapText } from "../screens/wrap-text.js";
import { showQuestion } from "./show-question.js";

const words = {
  zh: { ask: "搜索题库", none: "没有找到。", keys: "↑↓ 选择 · Enter 打开 · Esc 离开", hint: "输入问题、术语或缩写" },
  en: {
    ask: "Search",
    none: "Nothing found.",
    keys: "↑↓ choose · Enter open · Esc leave",
    hint: "Type a question, a term or an abbreviation.",
  },
} as const;

/** Searches as words are typed; Enter shows the question under the cursor, Escape and Ctrl-C leave. Ends with 0 both times. */
export async function searchLive(
  find: (text: string) => readonly SearchHit[],
  bank: Bank,
  terminal: Terminal,
  io: Io,
): Promise<ExitCode> {
  const { ask, none, keys, hint } = wordsFor(bank.locale, words);
  const { bold, cyan, dim } = paint(io.hasColor);
  const closing = closeWithInput(terminal.input, undefined);
  let hits: readonly SearchHit[] = [];
  let cursor = 0;
  const prompt = new TextPrompt({
    input: terminal.input,
    output: terminal.output,
    signal: closing.signal,
    // Enter on nothing stays where it is.
    validate: () => (hits.length === 0 ? none : undefined),
    render() {
      const size = terminalSize(terminal.output);
      const columns = Math.max(20, size.columns - 1);
      if (this.state === "submit" || this.state === "cancel") return `${dim(ask)}  ${escapeControls(this.userInput)}`;
      const room = Math.max(1, Math.min(hits.length, size.rows - 7));
      const first = Math.max(0, Math.min(cursor - (room >> 1), hits.length - room));
      const focused = hits[cursor]?.question;
      const about = focused?.status === "answered" ? escapeControls(focused.brief) : "";
      return [
        `${cyan("◆")}  ${bold(ask)}  ${this.userInputWithCursor}`,
        ...hits.slice(first, first + room).map(({ question }, index) => {
          const isFocused = first + index === cursor;
          const line = cutColumns(escapeControls(`${question.prompt}  ${question.id}`), columns - 4);
          return `  ${isFocused ? cyan(`› ${line}`) : `  ${line}`}`;
        }),
        ...(about === ""
          ? []
          : [
              "",
              ...wrapText(about, columns - 4)
                .split("\n")
                .slice(0, 3),
            ].map((line) => `    ${line}`.trimEnd())),
        "",
        dim(this.userInput.trim() === "" ? `   ${hint}` : hits.length === 0 ? `   ${none}` : `   ${keys}`),
      ].join("\n");
    },
  });
  prompt.on("userInput", (text) => {
    hits = findTyped(text, find);
    cursor = 0;
  });
  prompt.on("key", (_, { name }) => {
    if (name === "up") cursor = Math.max(0, cursor - 1);
    if (name === "down") cursor = Math.max(0, Math.min(hits.length - 1, cursor + 1));
  });
  try {
    const answer = await prompt.prompt();
    const chosen = typeof answer === "string" ? hits[cursor] : undefined;
    if (chosen === undefined) return 0;
    io.out("\n");
    return await showQuestion(bank, chosen.question, io);
  } finally {
    closing.release();
  }
}

/** A last letter on its own, as when a word has just been begun, finds nothing yet: what stands before it still does. */
function findTyped(text: string, find: (text: string) => readonly SearchHit[]): readonly SearchHit[] {
  if (text.trim() === "") return [];
  const hits = find(text);
  const before = text.replace(/\s[\p{L}\p{N}]$/u, "").trimEnd();
  return hits.length > 0 || before === "" ? hits : find(before);
}
