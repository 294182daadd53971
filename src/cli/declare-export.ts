import type { Command } from "commander";
import type { Declaration } from "./declaration.js";

/** Declares export. */
export function declareExport(_program: Command, _declaration: Declaration): void {}
