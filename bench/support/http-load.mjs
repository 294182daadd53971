/** Loads a server over the loopback by bare sockets: what a client library costs would be counted as the server's. */
import { connect } from "node:net";

/**
 * Asks for paths in turn, over some connections, one request at a time on each.
 *
 * @param milliseconds - How long.
 * @returns Requests per second, the 99th percentile of their milliseconds, and how many were not answered with 200.
 */
export async function loadServer(address, paths, { milliseconds, connections = 8 }) {
  const { hostname, port } = new URL(address);
  const end = performance.now() + milliseconds;
  const times = [];
  let failed = 0;
  let asked = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: connections }, () => {
      const socket = connect(Number(port), hostname);
      socket.setNoDelay(true);
      return new Promise((resolve, reject) => {
        let sent = 0;
        let missing = 0;
        let head = "";
        const ask = () => {
          if (performance.now() > end) return socket.end(resolve);
          sent = performance.now();
          socket.write(`GET ${paths[asked++ % paths.length]} HTTP/1.1\r\nhost: localhost\r\n\r\n`);
        };
        socket.on("error", reject);
        socket.on("connect", ask);
        socket.on("data", (chunk) => {
          let rest = chunk;
          if (missing === 0) {
            const at = chunk.indexOf("\r\n\r\n");
            head += chunk.subarray(0, at === -1 ? chunk.length : at).toString("latin1");
            if (at === -1) return;
            if (!head.startsWith("HTTP/1.1 200")) failed++;
            missing = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
            head = "";
            rest = chunk.subarray(at + 4);
          }
          missing -= rest.length;
          if (missing > 0) return;
          times.push(performance.now() - sent);
          ask();
        });
      });
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  return { perSecond: times.length / seconds, p99: times[Math.floor(times.length * 0.99)] ?? 0, failed };
}
