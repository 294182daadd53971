/** How a paper is printed. */
export interface PaperOptions {
  /** Plain text. Default: 大模型面试题 or "LLM interview questions", by the language of the set. */
  readonly title?: string;
  /** Whether answers stand on pages of their own behind the questions, nowhere, or alone. Default: `separate`. */
  readonly answers?: "separate" | "none" | "only";
  /** How many lines to write on an open question has. Integer from 0 to 40. Default: 6, of 8 mm each. */
  readonly lines?: number;
}
