import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** How long each file took where it took longest: a file that ends at its first failure, or is not reached, seems quick. */
const longest = new Map<string, number>();

/**
 * Runs quick files first: most changes fail one of them, and then the others, which draw thousands of quizzes, need not run.
 * The very first is what failed last, because the next change is mostly beside it.
 */
export class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const timed = files.map((file) => {
      const key = `${file.project.name}:${relative(this.ctx.config.root, file.moduleId)}`;
      const { duration = 0, failed = false } = this.ctx.cache.getFileTestResults(key) ?? {};
      const time = Math.max(duration, longest.get(key) ?? 0);
      longest.set(key, time);
      return { file, time: failed ? -1 : time };
    });
    return timed.sort((a, b) => a.time - b.time).map(({ file }) => file);
  }
}
