import type { Client } from "@modelcontextprotocol/client";

/** What a tool gave. */
export interface Given {
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly isError: boolean;
}

/** Calls a tool as a client does. */
export async function callTool(client: Client, name: string, input: Record<string, unknown> = {}): Promise<Given> {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: input });
  const text = content.map((part) => (part.type === "text" ? part.text : "")).join("\n");
  return { text, data: (structuredContent ?? {}) as Record<string, unknown>, isError: isError === true };
}

/**
 * Takes a quiz of five questions with nothing but what tools say in words: asks for one, answers A to all, and once the keys are told,
 * answers again by them.
 */
export async function takeQuiz(client: Client): Promise<readonly Given[]> {
  const drawn = await callTool(client, "draw_quiz", { count: 5 });
  const handle = /^handle: (\S+)$/m.exec(drawn.text)?.[1] ?? "";
  const items = [...drawn.text.matchAll(/^(\d+)\. /gm)].map(([, item]) => Number(item));
  const first = await callTool(client, "answer", { handle, answers: items.map((item) => ({ item, answer: "A" })) });
  const keys = [...first.text.matchAll(/^(\d+)\. \([^)]+\) .*Key: (.*)$/gm)].map(([, item, said = ""]) => ({
    item: Number(item),
    answer: [...said.matchAll(/(?:^|; )([A-H])\. /g)].map(([, letter]) => letter).join("+"),
  }));
  return [drawn, first, await callTool(client, "answer", { handle, answers: keys })];
}
