import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installPackage, launchNode, packPackage } from "../helpers/pack.js";
import { writeAll } from "../helpers/temp-folder.js";
import { hasTools, home } from "./tools.js";

const use = `
import { type BankData, bank, openBank, type Question, type QuestionId } from "llm-interview";
import { compileBank, type Problem } from "llm-interview/compile";
import { compileContent, watchBank } from "llm-interview/compile/node";
import data from "llm-interview/data/bank.zh.json" with { type: "json" };
import index from "llm-interview/data/search.zh.json" with { type: "json" };
import { bank as english } from "llm-interview/en";
import { banks as forEsbuild } from "llm-interview/esbuild";
import { type Exported, loadExport, toGift } from "llm-interview/export";
import { judgeReplySchema, type JudgeReply } from "llm-interview/judge";
import { createMcpHandler } from "llm-interview/mcp";
import manifest from "llm-interview/package.json" with { type: "json" };
import { buildQuiz, drawQuiz, loadQuestions, type Quiz } from "llm-interview/quiz";
import { renderArticle } from "llm-interview/render";
import { banks as forRollup } from "llm-interview/rollup";
import { banks as forRspack } from "llm-interview/rspack";
import schema from "llm-interview/schema/bank.v1.json" with { type: "json" };
import { createSearch, loadSearch } from "llm-interview/search";
import { createHandler } from "llm-interview/serve";
import { createSchema, toSql } from "llm-interview/sql";
import { banks as forVite } from "llm-interview/vite";
import { banks as forWebpack } from "llm-interview/webpack";

const id: QuestionId = "paged-attention";
const question: Question = bank.get(id);
const whole: BankData = data;
const problems: readonly Problem[] = compileBank([]).problems;
const quiz: Quiz = await drawQuiz(bank, { count: 1, query: { sections: ["inference"] } }, 1);
const gift: Exported<string> = await loadExport(bank, quiz).then((set) => toGift(set));
const reply: JudgeReply = judgeReplySchema.parse({});
const hits: string[] = [...createSearch(bank)("kv"), ...loadSearch(bank, index)("kv")].map(({ id }) => id);
const html: string = renderArticle((await english.article(id)) ?? {}, { locale: "en" });
const texts: string[] = [...createSchema("sqlite"), toSql({ tags: ["kv-cache"] }, "postgresql", { bank: "b" }).text, schema.title];
const first: Question | undefined = buildQuiz(await loadQuestions(bank), { count: 1 }, "seed").items[0] && openBank(whole).get("any");
const handlers: ((request: Request) => Promise<Response>)[] = [createHandler(bank), createMcpHandler(bank)];
const plugins: unknown[] = [forEsbuild(), forRollup({ cache: false }), forRspack(), forVite(), forWebpack(), compileContent, watchBank, manifest.name];
export { first, gift, handlers, hits, html, plugins, problems, question, reply, texts };
`;

/** Calls that must not compile, each with its error. A misspelt literal is another error to newer compilers, which guess what was meant. */
const wrong: readonly (readonly [line: string, ...codes: string[]])[] = [
  ['bank.get("page-attention");', "TS2345"],
  ['const id: QuestionId = "page-attention";', "TS2322", "TS2820"],
  ['bank.find({ section: ["inference"] });', "TS2353", "TS2561"],
  ['bank.find({ sections: ["inferrence"] });', "TS2322", "TS2820"],
  ["bank.find({ difficulties: [4] });", "TS2322"],
  ['bank.find({ tags: "kv-cache" });', "TS2322"],
  ["buildQuiz([], { counts: 5 }, 1);", "TS2353", "TS2561"],
  ["createSearch(bank, { article: [] });", "TS2353", "TS2561"],
  ['compileBank([{ path: "a.md" }]);', "TS2741"],
  ['bank.questions[0].prompt = "mine";', "TS2540"],
  ['import { getBank } from "llm-interview";', "TS2305", "TS2724"],
  ['import { toPdf } from "llm-interview/export";', "TS2305", "TS2724"],
  ['import { bank as inner } from "llm-interview/dist/index.js";', "TS2307"],
];
const before = `import { bank, type QuestionId } from "llm-interview";
import { compileBank } from "llm-interview/compile";
import { buildQuiz } from "llm-interview/quiz";
import { createSearch } from "llm-interview/search";
`;

describe.skipIf(!hasTools())("types of all entries", () => {
  let project: string;
  let tarball: string;
  beforeAll(async () => {
    tarball = await packPackage();
    project = await mkdtemp(path.join(tmpdir(), "llm-interview-types-"));
    await writeAll(project, {
      "package.json": JSON.stringify({ name: "user", private: true, type: "module" }),
      "use.ts": use,
      "wrong.ts": before + wrong.map(([line]) => line).join("\n"),
    });
    await installPackage(tarball, project);
  }, 180_000);
  afterAll(async () => {
    for (const folder of [project, path.dirname(tarball)]) await rm(folder, { recursive: true, force: true });
  });

  it("are all tried here", async () => {
    const { exports } = JSON.parse(
      await readFile(path.join(project, "node_modules/llm-interview/package.json"), "utf8"),
    );
    const imported = [...use.matchAll(/from "llm-interview([^"]*)"/g)].map(([, entry]) => `.${entry}`);
    const untried = Object.keys(exports).filter((entry) => {
      const [start = "", end = ""] = entry.split("*");
      return !imported.some((one) =>
        entry.includes("*") ? one.startsWith(start) && one.endsWith(end) : one === entry,
      );
    });
    expect(untried).toEqual([]);
  });

  const resolutions = { nodenext: "nodenext", bundler: "esnext" } as const;
  const cases = ["5.4", "5.9", "6", "7"].flatMap((version) =>
    (["nodenext", "bundler"] as const).flatMap((resolution) =>
      [true, false].map((skipLibCheck) => ({ version, resolution, skipLibCheck })),
    ),
  );
  it.each(cases)(
    "hold under TypeScript $version, $resolution, skipLibCheck $skipLibCheck, and what is wrong does not compile",
    async ({ version, resolution, skipLibCheck }) => {
      const compilerOptions = {
        strict: true,
        noEmit: true,
        target: "es2022",
        lib: ["es2022", "dom"],
        module: resolutions[resolution],
        moduleResolution: resolution,
        skipLibCheck,
        resolveJsonModule: true,
        types: [],
      };
      const config = `tsconfig.${version}.${resolution}.${skipLibCheck}.json`;
      await writeAll(project, { [config]: JSON.stringify({ compilerOptions, files: ["use.ts", "wrong.ts"] }) });
      const compiler = path.join(home, `node_modules/typescript-${version}/bin/tsc`);
      const { text } = await launchNode([compiler, "-p", config, "--pretty", "false"], project);
      // What an error goes on to say stands in lines of its own, indented.
      const errors = text.split("\n").filter((line) => /^\S/.test(line));
      const firstLine = before.split("\n").length;
      expect(errors).toEqual(
        wrong.map(([, ...codes], index) =>
          expect.stringMatching(`^wrong\\.ts\\(${firstLine + index},\\d+\\): error (?:${codes.join("|")}):`),
        ),
      );
    },
    240_000,
  );
});
