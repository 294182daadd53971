import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { describe, expect, it, onTestFinished } from "vitest";
import { bank } from "../../src/index.js";
import { createMcpHandler } from "../../src/mcp/create-mcp-handler.js";
import type { McpOptions } from "../../src/mcp/create-server.js";
import type { Learner } from "../../src/mcp/learner.js";
import { createHandler } from "../../src/serve/create-handler.js";
import { callTool, takeQuiz } from "./talk.js";

type Era = "legacy" | "auto";

/** The official client, over HTTP without a network. */
async function connect(options: McpOptions = {}, era: Era = "auto"): Promise<Client> {
  const handle = createHandler(bank, { mcp: createMcpHandler(bank, options) });
  const client = new Client({ name: "test", version: "1.0.0" }, { versionNegotiation: { mode: era } });
  const fetch = (url: string | URL, init?: RequestInit) => handle(new Request(url, init));
  await client.connect(new StreamableHTTPClientTransport(new URL("http://localhost/mcp"), { fetch }));
  onTestFinished(() => client.close());
  return client;
}

const learner: Learner = {
  due: async () => ({ due: ["rope"], fresh: ["paged-attention"] }),
  progress: async () => ({
    questions: 161,
    seen: 3,
    known: 1,
    due: 1,
    answers: 4,
    score: 0.5,
    reviews: 2,
    streak: 1,
    weak: [{ topic: "moe", count: 3, score: 0 }],
    wrong: [{ id: "rope", times: 1, streak: 0, last: 0 }],
  }),
  keep: { grade: async () => undefined, result: async () => true },
};

describe("createMcpHandler", () => {
  it.each(["legacy", "auto"] as const)("has a client that knows nothing take a quiz to its result: %s", async (era) => {
    const client = await connect({}, era);
    const [drawn, first, second] = await takeQuiz(client);
    expect(drawn?.data["items"]).toHaveLength(5);
    for (const word of ["✓", "Key:", "correct", "rationale"]) {
      expect(drawn?.text).not.toContain(word);
      expect(JSON.stringify(drawn?.data)).not.toContain(word);
    }
    expect(first?.text).toMatch(/^Score: [\d.]+ of 5\. Not recorded/);
    expect(second?.data).toMatchObject({ score: 5, max: 5, recorded: false });
    expect(second?.text).toContain("Score: 5 of 5.");
  });

  it.each(["legacy", "auto"] as const)("is called what its bank is called: %s", async (era) => {
    expect((await connect({}, era)).getServerVersion()).toMatchObject({ name: "llm-interview", title: bank.title });
  });

  it("offers eight tools where somebody's progress is kept, six where nobody's is, in few words", async () => {
    const { tools } = await (await connect({ learner })).listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      "search",
      "list",
      "get",
      "draw_quiz",
      "answer",
      "review_due",
      "progress",
      "compile_list",
    ]);
    // What a tokenizer makes of JSON in English: more than three characters a token.
    expect(JSON.stringify(tools).length / 3).toBeLessThanOrEqual(3_000);
    const { tools: fewer } = await (await connect()).listTools();
    expect(fewer.map(({ name }) => name)).toEqual(["search", "list", "get", "draw_quiz", "answer", "compile_list"]);
  });

  it("says of each tool whether it writes; answer does where something is kept", async () => {
    const writing = async (options: McpOptions) =>
      (await (await connect(options)).listTools()).tools
        .filter(({ annotations }) => annotations?.readOnlyHint !== true)
        .map(({ name }) => name);
    expect(await writing({ learner })).toEqual(["answer"]);
    const { keep: _, ...readOnly } = learner;
    expect(await writing({ learner: readOnly })).toEqual([]);
    expect(await writing({})).toEqual([]);
  });

  it("searches, lists and reads, in words and in data", async () => {
    const client = await connect();
    const search = await callTool(client, "search", { text: "显存不够", limit: 3 });
    expect(search.data["questions"]).toHaveLength(3);
    expect(search.text.split("\n")).toHaveLength(3);
    const list = await callTool(client, "list", { tags: ["kv-cache"], limit: 2 });
    const next = await callTool(client, "list", { tags: ["kv-cache"], limit: 50, after: list.data["next"] });
    const ids = [list, next].flatMap(({ data }) => (data["questions"] as { id: string }[]).map(({ id }) => id));
    expect(ids).toEqual(bank.find({ tags: ["kv-cache"] }).map(({ id }) => id));
    expect(JSON.stringify([search, list])).not.toContain(
      bank.find({ tags: ["kv-cache"], statuses: ["answered"] }).map((one) => one.status === "answered" && one.brief)[0],
    );
    const read = await callTool(client, "get", { id: "paged-attention" });
    expect(read.text).toContain((await bank.article("paged-attention")).explanation);
    expect(read.data).toMatchObject({ question: { id: "paged-attention" }, article: { id: "paged-attention" } });
  });

  it("tells in words what is wrong, and what was perhaps meant", async () => {
    const client = await connect();
    expect(await callTool(client, "get", { id: "page-attention" })).toMatchObject({
      isError: true,
      text: expect.stringMatching(/^There is no question "page-attention"\. Perhaps paged-attention/),
    });
    expect((await callTool(client, "list", { after: "nope" })).isError).toBe(true);
    expect((await callTool(client, "list", { tags: ["kv-cach"] })).text).toContain('Did you mean "kv-cache"?');
    expect((await callTool(client, "draw_quiz", { tags: ["kv-cache", "moe", "rope", "lora"] })).isError).toBe(true);
    const { text } = await callTool(client, "draw_quiz", { count: 1 });
    const handle = /^handle: (\S+)$/m.exec(text)?.[1];
    const answer = async (input: object) => (await callTool(client, "answer", { ...input })).text;
    expect(await answer({ handle, answers: [{ item: 1, answer: "Z" }] })).toContain('"Z" is none');
    expect(await answer({ handle, answers: [{ item: 2, answer: "A" }] })).toContain("the quiz has 1 to 1");
    expect(await answer({ handle: "forged", answers: [] })).toContain("was not given out");
    expect(await answer({})).toContain("Give either");
    expect(await answer({ cards: [{ id: "rope", grade: "good" }] })).toContain("Nothing may be kept");
  });

  it("asks open questions and flashcards, too", async () => {
    const client = await connect();
    for (const [kind, said, expected] of [
      ["open", "PagedAttention", "Key points"],
      ["flashcard", "yes", "recalled"],
    ] as const) {
      const drawn = await callTool(client, "draw_quiz", { count: 1, kind });
      const { text, isError } = await callTool(client, "answer", {
        handle: drawn.data["handle"],
        answers: [{ item: 1, answer: said }],
      });
      expect([isError, text.includes(expected)]).toEqual([false, true]);
    }
  });

  it("tells what is due and how far somebody is, and keeps grades and results", async () => {
    const kept: unknown[] = [];
    const keep = {
      grade: async (id: string, grade: string) => void kept.push([id, grade]),
      result: async ({ max }: { readonly max: number }) => kept.push(max) > 0,
    };
    const client = await connect({ learner: { ...learner, keep } });
    const due = await callTool(client, "review_due", { limit: 5 });
    expect(due.data["cards"]).toEqual([
      { id: "rope", isNew: false },
      { id: "paged-attention", isNew: true },
    ]);
    const { prompt } = bank.get("rope");
    expect(due.text).toContain(prompt);
    expect((await callTool(client, "progress")).text).toBe(
      "Seen 3 of 161, known 1, due 1; 4 answers, mean score 50%, 2 reviews, 1 days in a row.\nWeak tags: moe.\nWrong: rope.",
    );
    const wrong = await callTool(client, "answer", {
      cards: [
        { id: "rope", grade: "good" },
        { id: "nope", grade: "good" },
      ],
    });
    expect([wrong.isError, kept]).toEqual([true, []]);
    await callTool(client, "answer", { cards: [{ id: "rope", grade: "good" }] });
    const drawn = await callTool(client, "draw_quiz", { count: 2 });
    expect((await callTool(client, "answer", { handle: drawn.data["handle"], answers: [] })).data["recorded"]).toBe(
      true,
    );
    expect(kept).toEqual([["rope", "good"], 2]);
  });

  it("compiles a list of one's own, with the places of its problems", async () => {
    const markdown = "## A {#a}\n\n1. What is RAG? {#rag}\n   - Retrieval first.\n2. And reranking? {#rag}\n";
    const { text, data } = await callTool(await connect(), "compile_list", { markdown });
    expect(data).toMatchObject({ problems: [{ code: "duplicate-id", line: 5 }] });
    expect(text).toContain("- rag: What is RAG?");
  });

  it("offers questions as resources, and prompts to begin with", async () => {
    const client = await connect();
    const { resources } = await client.listResources();
    expect(resources[0]).toMatchObject({ uri: `question://bank/${bank.questions[0]?.id}` });
    const { contents } = await client.readResource({ uri: "question://bank/rope" });
    expect(JSON.stringify(contents)).toContain(JSON.stringify(bank.get("rope").prompt).slice(1, -1));
    const { prompts } = await client.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual(["quiz", "interview"]);
    const { messages } = await client.getPrompt({ name: "quiz", arguments: { topic: "MoE" } });
    expect(JSON.stringify(messages)).toContain("about MoE");
    const say = async (name: string, given: object) =>
      JSON.stringify((await client.getPrompt({ name, arguments: { ...given } })).messages);
    expect(await say("quiz", {})).toContain("Quiz me with five questions: one at a time");
    expect(await say("interview", { topic: "MoE" })).toContain("Interview me about MoE with three open questions");
    expect(await say("interview", {})).toContain("Interview me with three open questions");
  });

  it("tells whoever runs it what went wrong on our side, and the model no more than that", async () => {
    const errors: unknown[] = [];
    const failing = async () => {
      throw new Error("The disk is gone.");
    };
    const client = await connect({
      learner: { ...learner, progress: failing },
      onError: (error) => void errors.push(error),
    });
    expect(await callTool(client, "progress")).toMatchObject({
      isError: true,
      text: "Something went wrong on the server's side.",
    });
    expect(errors).toEqual([new Error("The disk is gone.")]);
  });
});
