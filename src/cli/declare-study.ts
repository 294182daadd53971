import type { Command } from "commander";
import type { Declaration } from "./declaration.js";

/** Declares the commands that candidates and interviewers use. */
export function declareStudy(_program: Command, _declaration: Declaration): void {}
