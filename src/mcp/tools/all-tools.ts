import { compileTool } from "./compile-tool.js";
import { learnerTools } from "./learner-tools.js";
import { quizTools } from "./quiz-tools.js";
import { readTools } from "./read-tools.js";
import type { Tool } from "./tool.js";

/** Every tool, of which clients send all to their model: at most eight. */
export const allTools: readonly Tool[] = [...readTools, ...quizTools, ...learnerTools, compileTool];

/** Names of those that need somebody whose progress is kept. */
export const learnerToolNames: readonly string[] = learnerTools.map(({ name }) => name);
