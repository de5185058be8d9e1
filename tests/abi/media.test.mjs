// An author puts the pictures of a story into its one-file page, or leaves them where they are.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

const cli = join(dirname(fileURLToPath(import.meta.url)), "../../shell/cli.mjs");
const desk = mkdtempSync(join(tmpdir(), "demarche-media-"));
const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPj/HwADAgH/p4s0WQAAAABJRU5ErkJggg==", "base64");
const answers = {
  "/good.png": [200, png],
  "/also.jpg": [200, png], // its bytes count, not its name
  "/gone.png": [404, Buffer.from("no")],
  "/page.png": [200, Buffer.from("<!doctype html><script>alert(1)</script>")],
  "/huge.png": [200, Buffer.concat([png, Buffer.alloc(3 << 20)])],
};
let server, origin;
before(async () => {
  server = createServer((request, response) => {
    const [status, body] = answers[new URL(request.url, "http://localhost").pathname] ?? [404, ""];
    response.writeHead(status, { "content-type": "text/plain" }).end(body);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  origin = `http://127.0.0.1:${server.address().port}`;
});
after(() => {
  server.close();
  rmSync(desk, { recursive: true, force: true });
});

async function bundled(names, ...options) {
  const media = names.map((name) => ({ url: origin + name, alt: "A & B", caption: name }));
  writeFileSync(join(desk, "story.json"), JSON.stringify({ version: 1, title: "Pictures", events: [{ id: "a", title: "A", date: "2001", media }] }));
  const child = spawn(process.execPath, [cli, "bundle", "story.json", "-o", "out.html", ...options], { cwd: desk });
  let errors = "";
  child.stderr.on("data", (piece) => (errors += piece));
  const status = await new Promise((done) => child.on("close", done));
  const html = readFileSync(join(desk, "out.html"), "utf8");
  return { status, errors, html, policy: html.match(/content-security-policy" content="([^"]*)"/i)[1].match(/img-src[^;]*/)[0] };
}

test("without the option a page loads the pictures from where they are, and from nowhere else", async () => {
  const { status, html, policy } = await bundled(["/good.png", "/also.jpg"]);
  assert.equal(status, 0);
  assert.equal(policy, `img-src data: ${origin}`);
  assert.match(html, new RegExp(`<img [^>]*src="?${origin}/good\\.png`));
});

test("with it, the page holds them, by what their bytes say, and loads nothing", async () => {
  const { status, errors, html, policy } = await bundled(["/good.png?a=1&b=2", "/also.jpg"], "--embed-media");
  assert.deepEqual([status, errors, policy], [0, "", "img-src data:"]);
  const data = `data:image/png;base64,${png.toString("base64")}`;
  assert.equal(html.split(data).length - 1, 2);
});

test("a picture that is gone, is none, or is too large is told, stays where it is, and the rest is made", async () => {
  const { status, errors, html, policy } = await bundled(["/gone.png", "/page.png", "/huge.png", "/good.png"], "--embed-media");
  assert.equal(status, 0);
  const lines = errors.trim().split("\n");
  assert.equal(lines.length, 3, errors);
  assert.match(lines[0], /gone\.png: warning: .*the server answered 404/);
  assert.match(lines[1], /page\.png: warning: .*no PNG/);
  assert.match(lines[2], /huge\.png: warning: .*more than 2\.0 MB/);
  assert.equal(policy, `img-src data: ${origin}`);
  assert.equal(html.split("data:image/png").length - 1, 1);
});

test("a server that is not there is told too", async () => {
  const kept = origin;
  origin = "http://127.0.0.1:9";
  const { status, errors } = await bundled(["/good.png"], "--embed-media");
  origin = kept;
  assert.equal(status, 0);
  assert.match(errors, /good\.png: warning: /);
});

test("an address that is none, or whose host has signs of a policy, stops neither the page nor its policy", async () => {
  const kept = origin;
  origin = "";
  const { status, policy } = await bundled(["http://[::bad/x.png", "https://a;script-src-elem/x.png", "https://a'b.org/y.png", "https://good.example/z.png"]);
  origin = kept;
  assert.equal(status, 0);
  assert.equal(policy, "img-src data: https://good.example");
});
