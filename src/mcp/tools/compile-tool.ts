import { z } from "zod";
import { defineTool } from "./tool.js";

/** How much of a list and of its problems is told. */
const mostShown = 50;

/** Compiles a list that the user has, and keeps nothing of it. */
export const compileTool = defineTool({
  name: "compile_list",
  title: "Check a list of one's own",
  about:
    "Read a Markdown list of questions as llm-interview compile does: what is found in it, and every problem with its place.",
  input: z.strictObject({ markdown: z.string().min(1).max(200_000) }),
  isWriting: false,
  async run({ markdown }) {
    // The compiler is most of this package: it loads when it is wanted.
    const { compileBank } = await import("../../compile/compile-bank.js");
    const { data, problems } = compileBank([{ path: "list.md", text: markdown }]);
    const answered = data.questions.filter(({ status }) => status === "answered").length;
    const shown = problems.slice(0, mostShown);
    const text = [
      `${data.questions.length} questions, ${answered} with an answer, in ${data.sections.length} sections; ${problems.length} problems.`,
      ...data.questions.slice(0, mostShown).map(({ id, prompt }) => `- ${id}: ${prompt}`),
      ...(data.questions.length > mostShown ? [`... and ${data.questions.length - mostShown} more`] : []),
      ...shown.map(({ line, column, level, code, message }) => `${line}:${column} ${level} ${code}: ${message}`),
      ...(problems.length > mostShown ? [`... and ${problems.length - mostShown} more problems`] : []),
    ].join("\n");
    return {
      text,
      data: {
        total: data.questions.length,
        locale: data.locale,
        questions: data.questions.slice(0, mostShown),
        problemCount: problems.length,
        problems: shown,
      },
    };
  },
});
