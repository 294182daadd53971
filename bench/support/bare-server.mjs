/** What there is to beat: Node's server with a handler that returns the same bytes, or does the same search, and nothing else. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const answers = {
  /** The file that is named. */
  async bytes(file) {
    const text = readFileSync(file, "utf8");
    return () => text;
  },
  async search() {
    const [{ bank }, { loadSearch }] = await Promise.all([
      import("../../dist/index.js"),
      import("../../dist/search.js"),
    ]);
    const search = loadSearch(bank, JSON.parse(readFileSync("dist/data/search.zh.json", "utf8")));
    return (url) => {
      const params = new URL(url, "http://localhost").searchParams;
      return JSON.stringify({ hits: search(params.get("q"), { limit: Number(params.get("limit")) }) });
    };
  },
};
const [way, ...more] = process.argv.slice(2);
const answer = await answers[way](...more);
const server = createServer((request, response) => {
  const text = answer(request.url);
  response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
  response.end(text);
});
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
