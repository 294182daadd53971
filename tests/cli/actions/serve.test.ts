import { request } from "node:http";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { main } from "../../../src/cli/main.js";
import { fakeIo } from "../../helpers/fake-io.js";

/** Starts the command, and gives its address and how to end it. */
const start = (...argv: readonly string[]) => startWith({ LANG: "en_US.UTF-8" }, ...argv);

async function startWith(env: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  let end: () => void = () => undefined;
  const io = fakeIo({
    env,
    interrupted: () =>
      new Promise((resolve) => {
        end = resolve;
      }),
  });
  const code = main(["serve", "--port", "0", ...argv], io);
  while (!io.stdout().endsWith("\n")) {
    if ((await Promise.race([code, new Promise((resolve) => setTimeout(resolve, 20))])) !== undefined) break;
  }
  return { address: io.stdout().trim(), end: () => end(), code, io };
}

describe("serve", () => {
  it("serves both published banks on this machine alone, and ends with 0", async () => {
    const { address, end, code } = await start();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const health = await (await fetch(`${address}/health`)).json();
    expect(health).toMatchObject({ status: "ok", banks: [{ locale: "en" }, { locale: "zh" }] });
    const head = await fetch(`${address}/questions?limit=1`, { method: "HEAD" });
    const whole = await (await fetch(`${address}/questions?limit=1`)).text();
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect(Number(head.headers.get("content-length"))).toBe(Buffer.byteLength(whole));
    const drawn = await fetch(`${address}/quizzes`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ count: 2 }),
    });
    expect(drawn.status).toBe(200);
    end();
    expect(await code).toBe(0);
    await expect(fetch(`${address}/health`)).rejects.toThrow();
  });

  it("finishes what was begun when it is told to end", async () => {
    const { address, end, code } = await start("--locale", "en");
    const asked = request(`${address}/quizzes`, { method: "POST", headers: { "content-type": "application/json" } });
    const answered = new Promise<number | undefined>((resolve, reject) => {
      asked.on("response", (response) => resolve(response.resume().statusCode)).on("error", reject);
    });
    asked.write('{"count":');
    // The server has the first half once another has been answered.
    await (await fetch(`${address}/health`, { headers: { connection: "close" } })).text();
    end();
    await new Promise((resolve) => setTimeout(resolve, 50));
    asked.end("1}");
    expect(await answered).toBe(200);
    expect(await code).toBe(0);
  });

  it("cuts a body short that is too large, and outlives what is no HTTP", async () => {
    const { address, end, code } = await start("--locale", "en");
    const { port } = new URL(address);
    const answer = await fetch(`${address}/quizzes`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "x".repeat(1_000_000),
    });
    expect(answer.status).toBe(413);
    await new Promise((resolve) =>
      connect(Number(port), "127.0.0.1").on("close", resolve).resume().end("no HTTP\r\n\r\n"),
    );
    expect((await fetch(`${address}/health`)).status).toBe(200);
    end();
    await code;
  });

  it("serves the other language second, and lets pages of any origin, or of those that are named, read it", async () => {
    const all = await start("--cors", "*");
    const named = await start("--cors", "https://a.example", "https://b.example", "--locale", "en");
    const allows = async (address: string, origin: string) =>
      (await fetch(`${address}/health`, { headers: { origin } })).headers.get("access-control-allow-origin");
    expect(await allows(all.address, "https://c.example")).toBe("*");
    expect(await allows(named.address, "https://b.example")).toBe("https://b.example");
    expect(await allows(named.address, "https://c.example")).toBeNull();
    for (const { end, code } of [all, named]) {
      end();
      expect(await code).toBe(0);
    }
  });

  it("draws the same quiz for a handle after a restart, where the secret is the same", async () => {
    const ask = async (address: string, way: string, body: object) => {
      const headers = { "content-type": "application/json" };
      return fetch(`${address}${way}`, { method: "POST", headers, body: JSON.stringify(body) });
    };
    const [first, second, other] = [
      await startWith({ LLM_INTERVIEW_SECRET: "one" }, "--locale", "zh", "--mcp"),
      await startWith({ LLM_INTERVIEW_SECRET: "one" }, "--locale", "zh"),
      await startWith({ LLM_INTERVIEW_SECRET: "two" }, "--locale", "zh"),
    ];
    const { handle } = (await (await ask(first.address, "/quizzes", { count: 2 })).json()) as { handle: string };
    const marked = await Promise.all(
      [second, other].map(
        async ({ address }) => (await ask(address, "/quizzes/mark", { handle, responses: [] })).status,
      ),
    );
    expect(marked).toEqual([200, 400]);
    for (const { end, code } of [first, second, other]) {
      end();
      await code;
    }
  });

  it("listens on the address of another protocol where one is named", async () => {
    const { address, end, code } = await start("--locale", "en", "--host", "::1");
    expect(address).toMatch(/^http:\/\/\[::1\]:\d+$/);
    expect((await fetch(`${address}/health`)).status).toBe(200);
    end();
    await code;
  });

  it("answers proxies, which ask with whole addresses, and programs that name no host", async () => {
    const { address, end, code, io } = await start("--locale", "en", "--mcp");
    const { port } = new URL(address);
    const say = (text: string) =>
      new Promise<string>((resolve, reject) => {
        let answer = "";
        const socket = connect(Number(port), "127.0.0.1").setEncoding("utf8");
        socket.on("data", (part: string) => {
          answer += part;
        });
        socket.on("close", () => resolve(answer)).on("error", reject);
        socket.write(text);
      });
    expect(await say("GET http://example.com/health?lang=en HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")).toMatch(
      /^HTTP\/1\.1 200 [\s\S]*"status":"ok"/,
    );
    expect(await say("GET /mcp HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1\.1 4\d\d /);
    // What no address can be made of is cut off, and told to whoever serves.
    expect(await say("GET /mcp HTTP/1.1\r\nHost: a b\r\n\r\n")).toBe("");
    expect(io.stderr()).toMatch(/^error: /);
    expect((await fetch(`${address}/health`)).status).toBe(200);
    end();
    expect(await code).toBe(0);
  });

  it("serves English beside Chinese", async () => {
    const { address, end, code } = await startWith({ LANG: "zh_CN.UTF-8" });
    const { banks } = (await (await fetch(`${address}/health`)).json()) as { banks: { locale: string }[] };
    expect(banks.map(({ locale }) => locale)).toEqual(["zh", "en"]);
    end();
    await code;
  });

  it("sends no length with an answer that has no body", async () => {
    const { address, end, code } = await start("--locale", "en");
    const first = await fetch(`${address}/questions?limit=1`);
    const headers = { "if-none-match": first.headers.get("etag") ?? "" };
    const again = await fetch(`${address}/questions?limit=1`, { headers });
    expect([again.status, again.headers.get("content-length")]).toEqual([304, null]);
    end();
    await code;
  });

  it("refuses ports that are taken, and a secret that is empty", async () => {
    const first = await start("--locale", "en");
    const { port } = new URL(first.address);
    const io = fakeIo();
    expect(await main(["serve", "--port", port, "--locale", "en"], io)).toBe(2);
    expect(io.stderr()).toContain(`The server cannot listen on 127.0.0.1, port ${port}`);
    expect(await main(["serve", "--port", "70000"], fakeIo())).toBe(2);
    expect(await main(["serve", "--cors", "example.com"], fakeIo())).toBe(2);
    expect(await main(["serve"], fakeIo({ env: { LLM_INTERVIEW_SECRET: "" } }))).toBe(2);
    first.end();
    await first.code;
  });
});
