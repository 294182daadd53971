import type { z } from "zod";
import type { QuizDesk } from "../../serve/routes/quiz-desk.js";
import type { BankSource } from "../../serve/source/bank-source.js";
import type { Learner } from "../learner.js";

/** What tools work on. */
export interface Workplace {
  readonly source: BankSource;
  readonly desk: QuizDesk;
  /** Absent where nobody's progress is kept. */
  readonly learner?: Learner;
}

/** One tool, whatever it takes. */
export interface Tool {
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** For models: short, since every client sends all of them with every message. */
  readonly about: string;
  readonly input: z.ZodObject;
  /** It keeps something about the learner. All others only read. */
  readonly isWriting: boolean;
  readonly run: (input: unknown, workplace: Workplace) => Promise<Outcome>;
}

/** What a tool gives: the same twice, because some clients pass on the one only, and some the other. */
export interface Outcome {
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Makes a tool of a function that gets what its schema reads. */
export function defineTool<Input extends z.ZodObject>(
  tool: Omit<Tool, "run" | "input"> & {
    readonly input: Input;
    readonly run: (input: z.output<Input>, workplace: Workplace) => Promise<Outcome>;
  },
): Tool {
  return { ...tool, run: (input, workplace) => tool.run(tool.input.parse(input), workplace) };
}
