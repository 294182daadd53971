import { rspack } from "@rspack/core";

const [context, path] = process.argv.slice(2);
const output = { path, filename: "main.js" };
rspack({ mode: "production", context, entry: "./main.js", output, performance: { hints: false } }, (error, stats) => {
  if (error !== null) throw error;
  // What a bundler warns of is what its users see.
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  for (const { message } of [...errors, ...warnings]) console.error(message);
});
