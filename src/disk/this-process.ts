import { kill, pid } from "node:process";
import type { Writer } from "./beside.js";

/** The program that runs, as who writes files. */
export const thisProcess: Writer = {
  processId: pid,
  isRunning(processId) {
    try {
      return kill(processId, 0);
    } catch (error) {
      // EPERM: it runs, and is another user's.
      return (error as NodeJS.ErrnoException).code === "EPERM";
    }
  },
};
