import type { ServeOptions } from "../actions/serve.js";
import { defineCommand } from "../options/command-record.js";
import { ValueError } from "../options/read-value.js";
import { bankOptions } from "../options/shared-options.js";

export const serveCommand = defineCommand<ServeOptions>({
  name: "serve",
  about: { zh: "以 HTTP 提供题库（/openapi.json 有说明）", en: "serve the bank over HTTP; /openapi.json describes it" },
  options: {
    ...bankOptions,
    port: {
      flags: "--port <n>",
      about: { zh: "端口；0 为任一空闲端口（默认：8080）", en: "where to listen; 0 is any free port (default: 8080)" },
      parse: parsePort,
    },
    host: {
      flags: "--host <address>",
      about: {
        zh: "监听的地址（默认：127.0.0.1，仅本机）",
        en: "address to listen on (default: 127.0.0.1, this machine alone)",
      },
    },
    cors: {
      flags: "--cors <origin...>",
      about: { zh: "允许这些来源的网页读取；* 为全部", en: "let pages of these origins read it; * is all" },
      parse: parseOrigin,
    },
    mcp: { flags: "--mcp", about: { zh: "同时在 /mcp 提供 MCP", en: "answer models at /mcp, too" } },
  },
  examples: ["serve", "serve --port 0 --locale en", "serve --bank notes.md --cors https://example.com"],
  run: async (_, options, { io }) => (await import("../actions/serve.js")).serve(options, io),
});

function parsePort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new ValueError({ zh: "须为 0 到 65535 的整数。", en: "it must be a whole number from 0 to 65535." });
  return Number(text);
}

function parseOrigin(text: string, before: readonly string[] = []): readonly string[] {
  if (text !== "*" && !/^https?:\/\/[^/\s]+$/.test(text))
    throw new ValueError({
      zh: "须为来源，如 https://example.com，或 *。",
      en: "it must be an origin such as https://example.com, or *.",
    });
  return [...before, text];
}
