import type { Reporter, Vitest } from "vitest/node";

/**
 * Tells the runner of files that could not be read, because what they prepare for all their tests throws under a mutant. To it they
 * are files without tests, and the mutant would count as not noticed; so it counts as an error, and not at all.
 */
export function reportBrokenFiles(): Reporter {
  let vitest: Vitest | undefined;
  return {
    onInit(started) {
      vitest = started;
    },
    onTestRunStart() {
      vitest?.state.clearErrors();
    },
    onTestModuleEnd(file) {
      for (const error of file.errors()) vitest?.state.catchError(error, "Unhandled Error");
    },
  };
}
