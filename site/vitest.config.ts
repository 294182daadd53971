import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Browsers on two cores, with a neighbour on each.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // A browser for each file: two at a time.
    maxWorkers: 2,
  },
});
