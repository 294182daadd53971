/**
 * Offers a bank to language models, over the Model Context Protocol.
 *
 * @module llm-interview/mcp
 */

export { createMcpHandler } from "./create-mcp-handler.js";
export type { McpOptions } from "./create-server.js";
export type { DueCards, Learner, LearnerProgress, LearnerRecord } from "./learner.js";
