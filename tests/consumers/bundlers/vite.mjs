import { build } from "vite";

const [root, outDir] = process.argv.slice(2);
// That the banks are large is no fault of the page.
const settings = { outDir, emptyOutDir: true, chunkSizeWarningLimit: 10_000 };
await build({ root, configFile: false, logLevel: "warn", build: settings });
