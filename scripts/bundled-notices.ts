/** Writes THIRD-PARTY-NOTICES: the licences of the packages whose code the build puts into dist/. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly homepage?: string;
  readonly repository?: string | { readonly url: string };
}

/** What a licence text does not say of what a package has inside. */
const remarks: Readonly<Record<string, string>> = {
  "sql.js": "SQLite (https://sqlite.org), which is inside, is in the public domain.",
};

/** Notes what a build takes from other packages. After the last of several builds the file has the packages of all. */
export function bundledNotices(file: string): Plugin {
  const folders = new Set<string>();
  return {
    name: "licences of bundled packages",
    setup(build) {
      build.initialOptions.metafile = true;
      build.onEnd(({ metafile }) => {
        for (const output of Object.values(metafile?.outputs ?? {}))
          for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
            const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
            if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
          }
        writeFileSync(file, renderNotices([...folders]));
      });
    },
  };
}

function renderNotices(folders: readonly string[]): string {
  const notices = folders.map((folder) => {
    const manifest = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as Manifest;
    const remark = remarks[manifest.name];
    const head = `${manifest.name} (${addressOf(manifest)})${remark === undefined ? "" : `\n\n${remark}`}`;
    return { name: manifest.name, text: `${head}\n\n${readLicence(folder, manifest)}\n` };
  });
  const unique = new Map(notices.map(({ name, text }) => [name, text]));
  const sorted = [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  return ["dist/ contains code of these packages.\n", ...sorted].join(`\n${"-".repeat(80)}\n\n`);
}

function addressOf({ name, homepage, repository }: Manifest): string {
  const address = (typeof repository === "string" ? repository : repository?.url) ?? homepage;
  if (address === undefined) return `https://www.npmjs.com/package/${name}`;
  const clean = address
    .replace(/^git\+/, "")
    .replace(/^(?:git|http):\/\//, "https://")
    .replace(/\.git$/, "");
  return /^[\w.-]+\/[\w.-]+$/.test(clean)
    ? `https://github.com/${clean}`
    : clean.replace(/^github:/, "https://github.com/");
}

/** @throws Error if a package has no licence text: then it must not be bundled before somebody has looked. */
function readLicence(folder: string, { name, license }: Manifest): string {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry));
  if (file !== undefined && existsSync(path.join(folder, file)))
    return readFileSync(path.join(folder, file), "utf8").replaceAll("\r", "").trim();
  throw new Error(`${name} (${license ?? "no licence"}) has no licence text; it cannot be bundled as it is.`);
}
