import type { McpCommandOptions } from "../actions/mcp.js";
import { defineCommand } from "../options/command-record.js";
import { bankOptions, stateOptions } from "../options/shared-options.js";

export const mcpCommand = defineCommand<McpCommandOptions>({
  name: "mcp",
  about: { zh: "作为 MCP 服务器供大模型客户端使用", en: "offer the bank to language models, as an MCP server" },
  options: {
    ...bankOptions,
    ...stateOptions,
    readOnly: {
      flags: "--read-only",
      about: { zh: "只读学习记录，什么都不写", en: "tell progress, and keep nothing" },
    },
  },
  examples: ["mcp", "mcp --bank notes.md --read-only"],
  run: async (_, options, { io }) => (await import("../actions/mcp.js")).mcp(options, io),
});
