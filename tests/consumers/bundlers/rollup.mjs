import path from "node:path";
import commonjs from "@rollup/plugin-commonjs";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { rollup } from "rollup";

const [project, out] = process.argv.slice(2);
const bundle = await rollup({
  input: path.join(project, "main.js"),
  // One package that remark-parse asks for is CommonJS.
  plugins: [nodeResolve({ browser: true }), commonjs()],
  onwarn: ({ code, message }) => {
    if (code === "CIRCULAR_DEPENDENCY" || code === "INVALID_ANNOTATION") return;
    console.error(message);
    process.exitCode = 1;
  },
});
await bundle.write({ dir: out, format: "es" });
