import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import type { Pipes } from "../io.js";

/** Speaks the Model Context Protocol over pipes. Resolves when the other side has closed its end. */
export async function servePipes(
  factory: Parameters<typeof serveStdio>[0],
  { input, output }: Pipes,
  onError: (error: unknown) => void,
): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    for (const event of ["end", "close", "error"]) input.once(event, () => resolve());
    output.once("error", () => resolve());
  });
  const connection = serveStdio(factory, { transport: new StdioServerTransport(input, output), onerror: onError });
  await ended;
  await connection.close();
}
