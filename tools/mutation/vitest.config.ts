import { defineConfig } from "vitest/config";
import base from "../../vitest.config.js";
import { areas } from "./areas.mjs";
import { reportBrokenFiles } from "./broken-files.ts";
import { QuickFirst } from "./quick-first.ts";

const area: { tests: string[]; without?: string[] } = areas[process.env["MUTATION_AREA"] as keyof typeof areas];

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: area.tests,
    exclude: [...base.test.exclude, ...(area.without ?? [])],
    setupFiles: ["tools/mutation/few-runs.ts"],
    // Each run has a fresh worker, in which the files of tests may share what they import: that takes most of the time.
    isolate: false,
    sequence: { sequencer: QuickFirst },
    reporters: [reportBrokenFiles()],
    deps: { optimizer: { ssr: { enabled: true, include: ["fast-check"] } } },
  },
});
