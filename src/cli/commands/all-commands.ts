import type { CommandRecord } from "../options/command-record.js";
import { checkCommand } from "./check.js";
import { compileCommand } from "./compile.js";
import { completeCommand, completionCommand } from "./completion.js";
import { diffCommand } from "./diff.js";
import { exportCommand } from "./export.js";
import { listCommand } from "./list.js";
import { mcpCommand } from "./mcp.js";
import { newBankCommand } from "./new-bank.js";
import { newCardCommand } from "./new-card.js";
import { paperCommand } from "./paper.js";
import { exportProgressCommand, importProgressCommand, resetProgressCommand } from "./progress.js";
import { quizCommand } from "./quiz.js";
import { reviewCommand } from "./review.js";
import { searchCommand } from "./search.js";
import { serveCommand } from "./serve.js";
import { showCommand } from "./show.js";
import { statsCommand } from "./stats.js";
import { tourCommand } from "./tour.js";

/** Every command, in the order of the help page. */
export const allCommands: readonly CommandRecord[] = [
  quizCommand,
  reviewCommand,
  statsCommand,
  paperCommand,
  exportProgressCommand,
  importProgressCommand,
  resetProgressCommand,
  listCommand,
  searchCommand,
  showCommand,
  tourCommand,
  exportCommand,
  serveCommand,
  mcpCommand,
  compileCommand,
  checkCommand,
  diffCommand,
  newBankCommand,
  newCardCommand,
  completionCommand,
  completeCommand,
];
