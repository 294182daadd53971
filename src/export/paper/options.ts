import type { PictureOptions } from "../picture-options.js";

/** How a paper is printed. */
export interface PaperOptions extends PictureOptions {
  /** Plain text. Default: the title of the bank, or else "面试题" or "Interview questions". */
  readonly title?: string;
  /** Whether answers stand on pages of their own behind the questions, nowhere, or alone. Default: `separate`. */
  readonly answers?: "separate" | "none" | "only";
  /** How many lines to write on an open question has. Integer from 0 to 40. Default: 6, of 8 mm each. */
  readonly lines?: number;
}
