/** Other packages that are data with types, as far as they are installed: `npm ci --prefix bench/peers --ignore-scripts`. */
import { existsSync } from "node:fs";
import path from "node:path";

const modules = path.resolve("bench/peers/node_modules");

const packages = [
  // Its own entry reads the file from disk, so that a page imports the data.
  {
    name: "web-features",
    file: "index.js",
    page: "data.json",
    list: (all) => Object.values(all.default.features).map(({ name }) => name),
  },
  { name: "simple-icons", file: "index.mjs", list: (all) => Object.values(all).map(({ title }) => title) },
  { name: "emojibase-data compact", file: "en/compact.json", list: (all) => all.default.map(({ label }) => label) },
  { name: "countries-list", file: "mjs/index.js", list: (all) => Object.values(all.countries).map(({ name }) => name) },
];

/** Names, the file that Node imports and that which a page imports, and what lists the names of all entries of that module. */
export function dataPackages() {
  return packages
    .map(({ name, file, page = file, list }) => {
      const folder = path.join(modules, name.split(" ")[0]);
      return { name, file: path.join(folder, file), page: path.join(folder, page), list };
    })
    .filter(({ file }) => existsSync(file));
}
