import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import path from "node:path";
import { installPackage, launchNode, packPackage } from "../helpers/pack.js";
import { writeAll } from "../helpers/temp-folder.js";

/** This folder: a private package with the bundlers and runtimes. */
export const home = path.resolve("tests/consumers");

const install = "npm ci --ignore-scripts --prefix tests/consumers";

/**
 * Tells whether the bundlers and runtimes are installed. Where they are not, tests of them are skipped, loudly; continuous
 * integration installs them, so that there it is an error.
 */
export function hasTools(): boolean {
  if (existsSync(path.join(home, "node_modules/.package-lock.json"))) return true;
  const advice = `Bundlers and runtimes are not installed: ${install}`;
  if (process.env["CI"]) throw new Error(advice);
  console.warn(`\n  SKIPPED: nobody has tried the package but Node. ${advice}\n`);
  return false;
}

/** The program of a package that brings one for each platform, or why there is none for this. */
export function platformProgram(names: readonly string[]): string | undefined {
  const file = names.map((name) => path.join(home, "node_modules", name)).find((one) => existsSync(one));
  if (file === undefined) console.warn(`\n  SKIPPED: none of ${names.join(", ")} is there for this platform.\n`);
  return file;
}

/** A project with the packed package, and what to run in it. */
export interface Project {
  readonly folder: string;
  readonly tarball: string;
  /** What Node gives. */
  readonly expected: unknown;
}

const page = `<!doctype html>
<meta charset="utf-8">
<title>A consumer</title>
<link rel="icon" href="data:,">
<!-- import map -->
<script type="module" src="./main.js"></script>
`;

/** Installs the tarball into a folder, beside the program, and runs that in Node. */
export async function makeProject(folder: string): Promise<Project> {
  const tarball = await packPackage();
  await writeAll(folder, {
    "package.json": JSON.stringify({ name: "consumer", private: true, type: "module" }),
    "program.js": await readFile(path.join(home, "program.js")),
    "print.js": 'import { run } from "./program.js";\nconsole.log(JSON.stringify(await run()));\n',
    "main.js": `import { run } from "./program.js";
run().then(
  (result) => { globalThis.outcome = JSON.stringify(result); },
  (error) => { globalThis.outcome = "null"; console.error(error); },
);
`,
    "worker.js": `import { run } from "./program.js";
export default { fetch: async () => new Response(JSON.stringify(await run())) };
`,
    "folder.js": `import { compileBank } from "llm-interview/compile";
import { readContent } from "llm-interview/compile/node";
console.log(compileBank((await readContent("lists")).files).data.questions.map(({ prompt }) => prompt).join());
`,
    "lists/a.md": "# A\n\n1. Why?\n",
    "index.html": page,
  });
  await installPackage(tarball, folder);
  const printed = await launchNode(["print.js"], folder);
  return { folder, tarball, expected: JSON.parse(printed.text) };
}

/** Runs a script of `bundlers/`: gives what it said, which is nothing if all is well. */
export async function bundle(name: string, project: Project, out: string): Promise<string> {
  const { code, text } = await launchNode([path.join(home, `bundlers/${name}.mjs`), project.folder, out], home);
  return code === 0 ? text : `exit code ${code}\n${text}`;
}

const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };

/** Serves files as any server does. Gives the address. */
export async function serveFiles(folder: string): Promise<{ readonly address: string; readonly server: Server }> {
  const server = createServer(async ({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const file = path.join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const content = await readFile(file).catch(() => undefined);
    if (content === undefined) response.writeHead(404).end();
    else
      response.writeHead(200, { "content-type": types[path.extname(file)] ?? "application/octet-stream" }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server listens nowhere.");
  return { address: `http://127.0.0.1:${bound.port}/`, server };
}
