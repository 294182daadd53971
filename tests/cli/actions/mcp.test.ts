import { readFile } from "node:fs/promises";
import path from "node:path";
import { PassThrough } from "node:stream";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { describe, expect, it, onTestFinished } from "vitest";
import { main } from "../../../src/cli/main.js";
import { fakeIo } from "../../helpers/fake-io.js";
import { run } from "../../helpers/run.js";
import { tempFolder } from "../../helpers/temp-folder.js";
import { callTool, takeQuiz } from "../../mcp/talk.js";

/** The official client at the built program. */
async function connect(args: readonly string[], era: "legacy" | "auto" = "legacy"): Promise<Client> {
  const client = new Client({ name: "test", version: "1.0.0" }, { versionNegotiation: { mode: era } });
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: ["dist/bin.js", "mcp", "--locale", "en", ...args] }),
  );
  onTestFinished(() => client.close());
  return client;
}

describe("mcp", () => {
  it.each(["legacy", "auto"] as const)(
    "keeps the first result of a quiz in the same state as all else: %s",
    async (era) => {
      const state = path.join(await tempFolder(), "state.json");
      const client = await connect(["--state", state], era);
      const [, first, second] = await takeQuiz(client);
      expect([first?.data["recorded"], second?.data["recorded"]]).toEqual([true, false]);
      expect((await callTool(client, "answer", { cards: [{ id: "rope", grade: "again" }] })).isError).toBe(false);
      const stats = JSON.parse((await run("stats", "--json", "--locale", "en", "--state", state)).out);
      expect(stats).toMatchObject({ answers: 5, reviews: 1 });
      expect(stats.score).toBe(Number(first?.data["score"]) / 5);
      const { data } = await callTool(client, "progress");
      expect(data).toMatchObject({ answers: 5, reviews: 1, score: stats.score });
    },
  );

  it("writes nothing where it may read only", async () => {
    const folder = await tempFolder();
    const state = path.join(folder, "state.json");
    const client = await connect(["--state", state, "--read-only"]);
    const [, first, second] = await takeQuiz(client);
    expect([first?.data["recorded"], second?.data["score"]]).toEqual([false, 5]);
    expect((await callTool(client, "answer", { cards: [{ id: "rope", grade: "good" }] })).isError).toBe(true);
    expect((await callTool(client, "review_due")).data).toMatchObject({ due: 0, new: 10 });
    await expect(readFile(state)).rejects.toThrow("ENOENT");
  });

  it("ends with 0 when the client closes its end, and says no word but what the protocol has", async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const state = path.join(await tempFolder(), "state.json");
    const io = fakeIo({ pipes: () => ({ input, output }) });
    const code = main(["mcp", "--locale", "en", "--state", state], io);
    const params = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "t", version: "1" } };
    input.write(`${JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params })}\n`);
    const [line] = String(await new Promise((resolve) => output.once("data", resolve))).split("\n");
    expect(JSON.parse(line ?? "")).toMatchObject({ id: 1, result: { serverInfo: { name: "llm-interview" } } });
    input.end();
    expect([await code, io.stdout(), io.stderr()]).toEqual([0, "", ""]);
  });

  it("tells people how to enter it in a client", async () => {
    const io = fakeIo({ isInteractive: true });
    expect(await main(["mcp"], io)).toBe(2);
    expect(io.stderr()).toContain('"args": ["llm-interview", "mcp"]');
  });
});

describe("serve --mcp", () => {
  it("answers models over HTTP beside all else", async () => {
    let end: () => void = () => undefined;
    const io = fakeIo({
      interrupted: () =>
        new Promise((resolve) => {
          end = resolve;
        }),
    });
    const code = main(["serve", "--port", "0", "--locale", "en", "--mcp"], io);
    while (!io.stdout().endsWith("\n")) await new Promise((resolve) => setTimeout(resolve, 20));
    const address = io.stdout().trim();
    for (const mode of ["legacy", "auto"] as const) {
      const client = new Client({ name: "test", version: "1.0.0" }, { versionNegotiation: { mode } });
      await client.connect(new StreamableHTTPClientTransport(new URL(`${address}/mcp`)));
      const [, , second] = await takeQuiz(client);
      expect(second?.data).toMatchObject({ score: 5, recorded: false });
      await client.close();
    }
    expect((await fetch(`${address}/health`)).status).toBe(200);
    end();
    expect(await code).toBe(0);
  });
});
