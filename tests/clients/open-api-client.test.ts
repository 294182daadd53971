import { mkdtemp, rm, symlink } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.js";
import { renderOpenApi } from "../../src/serve/routes/open-api.js";
import { fakeIo } from "../helpers/fake-io.js";
import { launchNode } from "../helpers/pack.js";
import { writeAll } from "../helpers/temp-folder.js";
import { hasClients, home } from "./tools.js";

/** Whoever writes against the document alone: paths, parameters and bodies are checked by what the generator made of it. */
const program = `
import createClient from "openapi-fetch";
import type { components, paths } from "./served.js";

const client = createClient<paths>({ baseUrl: process.argv[2] ?? "" });
const { data: page } = await client.GET("/questions", { params: { query: { sections: ["inference"], difficulties: [2], limit: 3, lang: "en" } } });
const first: components["schemas"]["Question"] | undefined = page?.questions[0];
const { data: reading } = await client.GET("/questions/{id}", { params: { path: { id: first?.id ?? "" } } });
const { data: found } = await client.GET("/search", { params: { query: { q: "kv cache" } } });
const { data: drawn } = await client.POST("/quizzes", { body: { count: 3, query: { tags: ["kv-cache"] } } });
const items = drawn?.quiz.items ?? [];
const responses = items.map(({ number }) => ({ item: number, selected: [0] }));
const { data: result } = await client.POST("/quizzes/mark", { body: { handle: drawn?.handle ?? "", responses } });
const { error } = await client.GET("/questions", { params: { query: { tags: ["kv-cach"] } } });
console.log(JSON.stringify([page?.questions.length, reading?.question.id === first?.id, (found?.hits.length ?? 0) > 0, items.length, result?.max, error?.faults?.[0]?.nearest]));
`;
const misspelt = `
import createClient from "openapi-fetch";
import type { paths } from "./served.js";

await createClient<paths>({ baseUrl: "" }).GET("/questions", { params: { query: { dificulties: [2] } } });
`;

describe.skipIf(!hasClients())("a client that is generated from openapi.json", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(home, "generated-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("compiles, refuses what the document does not have, and works", async () => {
    await writeAll(folder, {
      "package.json": JSON.stringify({ type: "module" }),
      "openapi.json": JSON.stringify(renderOpenApi(["zh", "en"], { version: "1.0.0" })),
      "program.ts": program,
      "misspelt.ts": misspelt,
    });
    await symlink(path.resolve("node_modules/@types"), path.join(folder, "types"));
    const generator = path.join(home, "node_modules/openapi-typescript/bin/cli.js");
    const made = await launchNode([generator, "openapi.json", "--output", "served.ts"], folder);
    expect(made, made.text).toMatchObject({ code: 0 });
    const compiler = [
      path.resolve("node_modules/typescript/bin/tsc"),
      "--strict",
      "--module",
      "nodenext",
      "--target",
      "es2022",
    ];
    const types = ["--typeRoots", "types", "--types", "node", "--skipLibCheck"];
    expect((await launchNode([...compiler, ...types, "program.ts"], folder)).text).toBe("");
    expect((await launchNode([...compiler, ...types, "--noEmit", "misspelt.ts"], folder)).text).toMatch(
      /^misspelt\.ts\(5,\d+\): error TS2561: .*'dificulties'/,
    );

    let end: () => void = () => undefined;
    const io = fakeIo({
      interrupted: () =>
        new Promise((resolve) => {
          end = resolve;
        }),
    });
    const code = main(["serve", "--port", "0"], io);
    while (!io.stdout().endsWith("\n")) await new Promise((resolve) => setTimeout(resolve, 20));
    const { text } = await launchNode(["program.js", io.stdout().trim()], folder);
    end();
    expect([JSON.parse(text), await code]).toEqual([[3, true, true, 3, 3, "kv-cache"], 0]);
  });
});
