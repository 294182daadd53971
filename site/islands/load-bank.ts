import type { Bank } from "llm-interview";
import { lang } from "./lang.js";

/** Loads the published bank of the page's language. */
export async function loadBank(): Promise<Bank> {
  return lang === "zh" ? (await import("llm-interview")).bank : (await import("llm-interview/en")).bank;
}
