import { defineConfig, mergeConfig } from "vitest/config";
import base from "../vitest.config.js";

// npm run coverage: all tests once more, and which lines and branches of src/ they run. What a program of its own runs, such as
// `bin.ts`, does not count.
export default mergeConfig(
  base,
  defineConfig({
    test: {
      coverage: {
        enabled: true,
        provider: "custom",
        customProviderModule: "tools/coverage-provider.mjs",
        include: ["src/**/*.ts"],
        exclude: ["src/generated/**", "src/**/*.d.ts"],
        reporter: [["text", { skipFull: true }], "text-summary", "json", "json-summary"],
        thresholds: { lines: 97, branches: 93 },
      },
    },
  }),
);
