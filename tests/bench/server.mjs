// Serves the measured pages, their data, the peers and dist/ to this machine only.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";

const types = {
  ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm",
  ".json": "application/json",
};

/**
 * @param {Record<string, string>} folders by the first part of a path @param {Map<string, string | Buffer>} pages by path
 */
export async function serve(folders, pages) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const type = { "content-type": `${types[extname(path)] ?? "text/html"}; charset=utf-8`, "cache-control": "no-store" };
    const page = pages.get(path);
    if (page !== undefined) return void response.writeHead(200, type).end(page);
    const [, first, ...rest] = path.split("/");
    const file = folders[first] && !rest.includes("..") && join(folders[first], ...rest);
    if (!file || !existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
    response.writeHead(200, { ...type, "content-length": statSync(file).size });
    createReadStream(file).pipe(response);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}
