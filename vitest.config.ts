import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  // The build puts a hash of the compiler here; any value turns the cache of `compile --out` on, so that tests reach it.
  define: { __COMPILER_ID__: JSON.stringify("tests") },
  test: {
    include: ["tests/**/*.test.ts"],
    // These have a command of their own: they want programs that `npm ci` does not bring.
    exclude: [...configDefaults.exclude, "tests/consumers/**", "tests/clients/**"],
    typecheck: { include: ["tests/types/**/*.test-d.ts"] },
    // By default one core is kept for who watches the tests; on two cores that is half of them.
    maxWorkers: "100%",
    // Files share what they import: loading it anew for each takes a third of the time. Nothing here is mocked by its name.
    isolate: false,
    // Two cores, and a neighbour on each: a property of a hundred runs needs room.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // SQLite in plain JavaScript advises whoever loads it to take WebAssembly, which workers refuse. The build takes these words out of the
    // file (`plainSqlite`), and tests load it as it comes from npm. All else that is printed is shown.
    onConsoleLog: (text) => !text.startsWith("sql.js: the asm.js build is deprecated."),
    // Continuous integration reads the counts from this file.
    reporters: process.env["CI"]
      ? ["default", ["json", { outputFile: "node_modules/.cache/vitest.json" }]]
      : ["default"],
  },
});
