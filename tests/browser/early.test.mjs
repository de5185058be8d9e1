// What a reader does before the engine is there acts when it comes; and a page that is saved, copied, moved or slow ends
// as any other.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { readFileSync, writeFileSync } from "node:fs";
import { after, afterEach, before, test } from "node:test";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  bundle, changed, closeAll, closePages, desktop, drawn, holdEngine, launch, open, phone, riyadh, root, selected, serve, stageBox,
} from "./reader.mjs";

const few = { version: 1, title: "Few", summary: "Nothing is open at first.", language: "en", events: [1, 2, 3].map((day) => ({ id: `e${day}`, title: `Day ${day}`, date: `2024-01-0${day}`, importance: 0.1 })) };

let browser, address, site;
before(async () => {
  browser = await launch();
  address = bundle(riyadh);
  site = await serve({ "/frame.html": "<!doctype html><title>frame</title><link rel=icon href=data:,><iframe srcdoc='<!doctype html><body></body>' width=1000 height=300></iframe>" });
});
afterEach(closePages);
after(closeAll);

const timeline = () => document.querySelector("demarche-timeline");

/** What readers do before the engine is there, and what is open then. Each runs in the page. */
const early = {
  "closes the open event": { act: () => timeline().select(""), open: "" },
  "opens an event and closes it again": { act: () => (timeline().select("bucharest-promise"), timeline().select("")), open: "" },
  "asks for an event that is not there": { at: "#bucharest-promise", act: () => timeline().select("no-such"), open: "bucharest-promise" },
  "opens an event, then asks for one that is not there": { act: () => (timeline().select("bucharest-promise"), timeline().select("no-such")), open: "bucharest-promise" },
  "goes to an event and back": {
    act: async () => {
      location.hash = "bucharest-promise";
      await new Promise((done) => setTimeout(done, 50));
      history.back();
      await new Promise((done) => addEventListener("hashchange", done, { once: true }));
    },
    open: "",
  },
  "opens an event of a timeline that the page then moves": {
    act: () => {
      const moved = timeline();
      moved.select("bucharest-promise");
      moved.remove();
      document.querySelector("main").append(moved);
    },
    open: "bucharest-promise",
  },
};

for (const [what, { at = "", act, open: expected }] of Object.entries(early)) {
  test(`a reader who ${what} before the engine is there finds that done when it comes`, async () => {
    const page = await open(browser, address + at, { init: holdEngine, wait: "" });
    await page.waitForFunction(() => window.releaseEngine);
    await page.evaluate(`globalThis.timeline = ${timeline}; (${act})()`);
    await page.evaluate(() => window.releaseEngine());
    await drawn(page);
    assert.equal(await selected(page), expected);
    assert.equal(decodeURIComponent(new URL(page.url()).hash), expected === "" ? "" : `#${expected}`);
    assert.deepEqual(page.errors, []);
  });
}

test("a timeline that the page moves keeps the event that its reader opened", async () => {
  const page = await open(browser, address);
  await page.evaluate(() => {
    const moved = document.querySelector("demarche-timeline");
    moved.select("bucharest-promise");
    document.querySelector("main").append(moved);
  });
  await drawn(page);
  await changed(() => selected(page), "");
  assert.equal(await selected(page), "bucharest-promise");
});

/** How a page is saved; each runs in it. */
const ways = {
  "its elements": () => `<!doctype html>${document.documentElement.outerHTML}`,
  "its elements and their trees": () => {
    const { shadowRoot } = document.querySelector("demarche-timeline");
    return `<!doctype html>${document.documentElement.getHTML({ shadowRoots: [shadowRoot] })}`;
  },
};

for (const [what, save] of Object.entries(ways))
  for (const wait of ["drawn", ""])
    test(`a page that is saved with ${what} ${wait ? "when" : "before"} the engine is there opens as the first did`, async () => {
      const first = await open(browser, address, { wait, init: wait ? undefined : holdEngine });
      if (!wait) await first.waitForFunction(() => window.releaseEngine);
      const copy = `${fileURLToPath(address)}-${wait}-${what.length}.html`;
      writeFileSync(copy, await first.evaluate(save));
      const again = await open(browser, pathToFileURL(copy).href);
      await drawn(again);
      const original = await open(browser, address);
      assert.deepEqual(await stageBox(again), await stageBox(original));
      assert.equal(await again.locator(".panel h3").count(), 1);
      assert.equal(await again.locator(".stage canvas").count(), 1);
    });

test("a timeline works in the document of a frame that the page has moved it to", async () => {
  const page = await open(browser, `${site.address}/frame.html`, { wait: "" });
  await page.evaluate(async (json) => {
    await import("/dist/demarche.js");
    const element = document.createElement("demarche-timeline");
    element.innerHTML = `<script type="application/json">${json}</script>`;
    document.body.append(element);
  }, JSON.stringify(few));
  await drawn(page);
  await page.evaluate(() => document.querySelector("iframe").contentDocument.body.append(document.querySelector("demarche-timeline")));
  await page.frameLocator("iframe").locator("demarche-timeline .stage.drawn").waitFor();
  assert.deepEqual(page.errors, []);
});

test("a reader who waits for a slow network sees that, stops it, and the network has an end", async () => {
  let isClosed = false;
  const files = { "/slow.html": ["text/html", Buffer.from(`<!doctype html><link rel=icon href=data:,><script type=module src=/dist/demarche.js></script><demarche-timeline src=/slow.json></demarche-timeline>`)] };
  for (const name of ["demarche.js", "demarche.wasm"])
    files[`/dist/${name}`] = [name.endsWith("js") ? "text/javascript" : "application/wasm", readFileSync(join(root, "dist", name))];
  const server = createServer((request, response) => {
    const [type, body] = files[request.url] ?? ["application/json", JSON.stringify(few).slice(0, 40)];
    response.writeHead(200, { "content-type": type, "content-length": type.endsWith("/json") ? 6_000_000 : body.length });
    response.write(body);
    if (type.endsWith("/json")) response.on("close", () => (isClosed = true));
    else response.end();
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    const page = await open(browser, `http://127.0.0.1:${server.address().port}/slow.html`, { wait: "" });
    await page.locator("demarche-timeline p.progress button").click();
    assert.match(await page.locator("demarche-timeline .notice").innerText(), /reading it was stopped/);
    await changed(() => isClosed, false);
    assert.equal(page.workers().length, 0);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

// A browser may paint a page before all of it has come: what moves before the first frame of the whole page is not counted.
const watchShifts = () => {
  const shifts = [];
  new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: "layout-shift", buffered: true });
  let whole = NaN; // ms, when the second frame of the whole page begins
  const nextFrame = () => new Promise(requestAnimationFrame);
  addEventListener("DOMContentLoaded", () => nextFrame().then(nextFrame).then((time) => (whole = time)));
  window.shifted = () => {
    const hasMoved = ({ sources }) => sources.some(({ previousRect }) => previousRect.width > 0); // else it has appeared
    return shifts.reduce((sum, shift) => sum + (shift.startTime < whole || !hasMoved(shift) ? 0 : shift.value), 0);
  };
};

for (const [name, story] of Object.entries({ Riyadh: readFileSync(riyadh, "utf8"), "a story without an open event": JSON.stringify(few) }))
  for (const viewport of [desktop, phone, { width: 1100, height: 800 }])
    test(`nothing moves in the page of ${name} when the engine comes, ${viewport.width} px wide`, async () => {
      const page = await open(browser, bundle(JSON.parse(story)), { viewport, init: watchShifts });
      const shifted = await page.evaluate(() => window.shifted());
      assert.ok(shifted < 0.002, String(shifted));
    });
