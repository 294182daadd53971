import { spawn } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Question } from "../../src/model/question.js";
import type { PublicQuiz } from "../../src/quiz/draw/public-quiz.js";
import { chromiumFlags, chromiumNames, chromiumPath, hasProgram } from "../helpers/foreign-client.js";
import { installPackage, launchNode, packPackage } from "../helpers/pack.js";
import { writeAll } from "../helpers/temp-folder.js";

// The examples beside the packed tarball, as a user has it installed.
let project: string;
let tarball: string;
const at = (...names: readonly string[]) => path.join(project, ...names);

beforeAll(async () => {
  tarball = await packPackage();
  project = await mkdtemp(path.join(tmpdir(), "llm-interview-examples-"));
  await cp("examples", project, { recursive: true });
  await writeAll(project, { "package.json": JSON.stringify({ name: "user", private: true, type: "module" }) });
  await installPackage(tarball, project);
}, 180_000);
afterAll(async () => {
  await Promise.all([project, path.dirname(tarball)].map((folder) => rm(folder, { recursive: true, force: true })));
});

describe("each example", () => {
  it.each(["page/main.js", "server/server.js", "mixed-quiz/quiz.js", "vite/src/main.ts"])(
    "is under 200 lines: %s",
    async (file) => {
      expect((await readFile(path.join("examples", file), "utf8")).split("\n").length).toBeLessThan(200);
    },
  );
});

describe("the server", () => {
  it("answers queries, draws quizzes without keys, marks them, and says what is wrong", async () => {
    const server = spawn(process.execPath, ["server.js"], { cwd: at("server"), env: { ...process.env, PORT: "0" } });
    try {
      const [line] = await new Promise<string[]>((resolve) =>
        server.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString().trim().split("\n"))),
      );
      const get = async <Data = unknown>(where: string, body?: unknown): Promise<{ status: number; data: Data }> => {
        const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
        const response = await fetch(`${line}${where}`, init);
        return { status: response.status, data: (await response.json()) as Data };
      };
      const found = await get<Pick<Question, "section">[]>("/questions?sections=inference&difficulties=3");
      expect(found.data.every(({ section }) => section === "inference")).toBe(true);
      expect((await get<Question[]>("/questions?q=paged+attention")).data[0]?.id).toBe("paged-attention");
      expect(await get("/questions?section=inference")).toMatchObject({
        status: 400,
        data: { faults: [{ parameter: "section", nearest: "sections" }] },
      });
      expect(await get("/question?id=page-attention")).toMatchObject({ status: 404, data: { status: "unknown" } });
      const { data: quiz } = await get<PublicQuiz>("/quiz?seed=7&count=3");
      expect(quiz.items).toHaveLength(3);
      expect(JSON.stringify(quiz)).not.toMatch(/correct|rationale|paged-attention/);
      const marks = await get("/marks?seed=7&count=3", [{ item: 1, selected: [0] }]);
      expect(marks).toMatchObject({ status: 200, data: { max: 3 } });
      expect((await get("/marks?seed=7&count=3", [{ item: 9, selected: [0] }])).status).toBe(400);
      expect((await get("/quiz")).status).toBe(400);
    } finally {
      server.kill();
    }
  }, 60_000);
});

describe("the mixed quiz", () => {
  it("asks of both banks, and keeps what was answered under each bank's own ids", async () => {
    const take = (seed: string, input: string) =>
      new Promise<{ code: number | null; text: string }>((resolve) => {
        const quiz = spawn(process.execPath, ["quiz.js", "notes.md", "state.json", seed], { cwd: at("mixed-quiz") });
        let text = "";
        for (const stream of [quiz.stdout, quiz.stderr]) stream.on("data", (chunk: Buffer) => (text += chunk));
        quiz.on("close", (code) => resolve({ code, text }));
        quiz.stdin.end(input);
      });
    const first = await take("1", "1\n".repeat(20));
    expect(first.code, first.text).toBe(0);
    expect(first.text).toContain("(mine.rag)");
    expect(first.text).toMatch(/To practise: .*mine\.r/);
    const { banks } = JSON.parse(await readFile(at("mixed-quiz", "state.json"), "utf8"));
    expect(Object.keys(banks).sort()).toEqual(["notes:notes.md", "published"]);
    const idsOf = (name: string) => banks[name].progress.answers.map(({ id }: { id: string }) => id).sort();
    expect(idsOf("notes:notes.md")).toEqual(["rag", "reranking"]);
    expect(idsOf("published")).toHaveLength(2);
    const second = await take("2", "y\n".repeat(20));
    expect(second.code, second.text).toBe(0);
  }, 60_000);
});

describe("the app of Vite", () => {
  it("builds, with the types that are in it, and articles apart", async () => {
    const bin = path.resolve("node_modules/vite/bin/vite.js");
    const { code, text } = await launchNode([bin, "build", "--logLevel", "warn"], at("vite"));
    expect({ code, text }).toEqual({ code: 0, text: "" });
    const types = "src/banks.d.ts";
    expect(await readFile(at("vite", types), "utf8")).toBe(await readFile(`examples/vite/${types}`, "utf8"));
    const built = await readdir(at("vite/dist/assets"));
    expect(built.filter((name) => name.startsWith("articles.")).map((name) => name.split("-")[0])).toEqual([
      "articles.retrieval",
      "articles.serving",
    ]);
    const misspelt = 'import bank from "./notes.md?bank";\nbank.get("reranked");\n';
    await writeAll(at("vite"), { "src/misspelt.ts": misspelt });
    const checked = await launchNode(
      [path.resolve("node_modules/typescript/bin/tsc"), "--pretty", "false"],
      at("vite"),
    );
    expect(checked.text.split("\n")[0]).toMatch(/^src\/misspelt\.ts\(2,10\): error TS2345: .*"reranked"/);
    expect(checked.text.trim().split("\n")).toHaveLength(1);
  }, 60_000);
});

describe.skipIf(!hasProgram(chromiumNames, "chromium"))("the page", () => {
  it("filters, searches and opens an article, and keeps all of it in the address", async () => {
    const { outputFiles } = await build({
      entryPoints: [at("page", "main.js")],
      bundle: true,
      format: "esm",
      splitting: true,
      write: false,
      outdir: at("page", "dist"),
    });
    const files = new Map(outputFiles.map((file) => [path.basename(file.path), file.text]));
    const html = await readFile(at("page", "index.html"), "utf8");
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags] });
    try {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await page.route("**/*", (route) => {
        const name = path.basename(new URL(route.request().url()).pathname);
        const script = files.get(name);
        if (script !== undefined) return route.fulfill({ body: script, contentType: "text/javascript" });
        return name === "" ? route.fulfill({ body: html, contentType: "text/html" }) : route.fulfill({ status: 404 });
      });
      await page.goto("http://page.test/#sections=inference");
      await page.waitForSelector("#list li");
      expect(await page.locator("#list h2").count()).toBe(1);
      await page.locator('input[name="difficulties"][value="3"]').check();
      expect(new URL(page.url()).hash).toBe("#sections=inference&difficulties=3");
      await page.locator("#search").fill("paged attention");
      await page.locator('input[name="difficulties"][value="3"]').uncheck();
      await page.locator("#list button").first().click();
      await page.waitForSelector("#article .part");
      expect(new URL(page.url()).hash).toContain("open=paged-attention");
      await page.goto("http://page.test/#sections=inferense");
      await page.waitForFunction("document.getElementById('faults').textContent.includes('inference')");
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
    }
  }, 60_000);
});
