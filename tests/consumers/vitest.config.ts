import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/consumers/*.test.ts", "tests/clients/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    reporters: process.env["CI"]
      ? ["default", ["json", { outputFile: "node_modules/.cache/vitest-consumers.json" }]]
      : ["default"],
  },
});
