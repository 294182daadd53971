import { McpServer, ResourceTemplate } from "@modelcontextprotocol/server";
import { z } from "zod";
import type { Bank } from "../model/bank.js";
import { RequestError } from "../serve/http/request-error.js";
import { createDesk } from "../serve/routes/quiz-desk.js";
import type { BankSource } from "../serve/source/bank-source.js";
import { createSource } from "../serve/source/create-source.js";
import type { Learner } from "./learner.js";
import { allTools, learnerToolNames } from "./tools/all-tools.js";
import { findReading } from "./tools/find-reading.js";
import type { Tool, Workplace } from "./tools/tool.js";

/** How a bank is offered to models. */
export interface McpOptions {
  /** What handles of quizzes are sealed by; see `ServiceOptions`. */
  readonly secret?: string;
  /** Whose progress is told and kept. Default: nobody's, and the tools for it are not there. */
  readonly learner?: Learner;
  /** Version to give as the server's. Default: that of the bank. */
  readonly version?: string;
  /** Told of what went wrong on our side. */
  readonly onError?: (error: unknown) => void;
}

const instructions =
  "A bank of interview questions. To quiz the user: draw_quiz, ask item by item, then answer with the handle and all answers; never look items up with get or search before. To review: review_due, get, answer with grades.";

/** Makes what makes servers: every connection, or request, has one of its own, and all share what they work on. */
export function makeServerFactory(bank: Bank | BankSource, options: McpOptions = {}): () => Promise<McpServer> {
  const { secret, learner, version, onError } = options;
  const source = "page" in bank ? bank : createSource(bank);
  const workplace: Workplace = { source, desk: createDesk(secret), ...(learner !== undefined && { learner }) };
  const tools = allTools.filter(({ name }) => learner !== undefined || !learnerToolNames.includes(name));
  return async () => {
    const { title, version: ofBank } = await source.outline();
    const implementation = { name: "llm-interview", ...(title !== undefined && { title }), version: version ?? ofBank };
    const server = new McpServer(implementation, { instructions });
    for (const tool of tools) addTool(server, tool, workplace, onError);
    addResources(server, source);
    addPrompts(server);
    return server;
  };
}

function addTool(server: McpServer, tool: Tool, workplace: Workplace, onError: McpOptions["onError"]): void {
  const isReadOnly = !tool.isWriting || workplace.learner?.keep === undefined;
  server.registerTool(
    tool.name,
    {
      title: tool.title,
      description: tool.about,
      inputSchema: tool.input,
      annotations: {
        readOnlyHint: isReadOnly,
        openWorldHint: false,
        ...(!isReadOnly && { destructiveHint: false, idempotentHint: false }),
      },
    },
    async (input) => {
      try {
        const { text, data } = await tool.run(input, workplace);
        return { content: [{ type: "text", text }], structuredContent: data };
      } catch (error) {
        if (!(error instanceof RequestError)) onError?.(error);
        const text = error instanceof RequestError ? error.message : "Something went wrong on the server's side.";
        return { content: [{ type: "text", text }], isError: true };
      }
    },
  );
}

/** The same as `get`, for clients that attach what their user picks. Nothing depends on it. */
function addResources(server: McpServer, source: BankSource): void {
  const list = async () => {
    const { questions } = await source.page({}, { limit: 200 });
    return { resources: questions.map(({ id, prompt }) => ({ uri: uriOf(id), name: id, title: prompt })) };
  };
  server.registerResource(
    "question",
    new ResourceTemplate("question://bank/{id}", { list }),
    { title: "A question with its answer", mimeType: "text/markdown" },
    async (uri, { id }) => {
      const { text } = await findReading(decodeURIComponent(String(id)), source);
      return { contents: [{ uri: uri.href, mimeType: "text/markdown", text }] };
    },
  );
}

function uriOf(id: string): string {
  return `question://bank/${encodeURIComponent(id)}`;
}

/** What a user may choose to begin with. Nothing depends on it. */
function addPrompts(server: McpServer): void {
  const say = (text: string) => ({ messages: [{ role: "user" as const, content: { type: "text" as const, text } }] });
  server.registerPrompt(
    "quiz",
    { title: "Quiz me", argsSchema: z.object({ topic: z.string().optional() }) },
    ({ topic }) =>
      say(
        `Quiz me with five questions${topic === undefined ? "" : ` about ${topic}`}: one at a time, the result at the end.`,
      ),
  );
  server.registerPrompt(
    "interview",
    { title: "Interview me", argsSchema: z.object({ topic: z.string().optional() }) },
    ({ topic }) =>
      say(
        `Interview me${topic === undefined ? "" : ` about ${topic}`} with three open questions of draw_quiz. Ask follow-ups, then judge each answer by its key points.`,
      ),
  );
}
