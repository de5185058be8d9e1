// The page when something is missing: JavaScript, WebGL, wasm, a document without errors, a friendly author.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, afterEach, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import {
  bundle, changed, closeAll, closePages, differing, labelOf, launch, mostDiffering, open, phone, picture, range, renderer,
  rest, riyadh, selected, serve, stagePicture, zoomIn,
} from "./reader.mjs";
import { leftOf, paperOf, watchPlainCanvas } from "./plain_canvas.mjs";

let browser, address;
before(async () => {
  browser = await launch();
  address = bundle(riyadh);
});
afterEach(closePages);
after(closeAll);

const story = (more) => ({ version: 1, title: "A story", language: "en", sources: [], actors: [], topics: [], ...more });

test("without JavaScript the picture and the whole list stand, and an address leads into the list", async () => {
  const page = await open(browser, `${address}#bucharest-promise`, { javaScriptEnabled: false, wait: "" });
  assert.equal(await page.locator("ol.events > li").count(), 22);
  assert.equal(await page.locator("ol.events h3").count(), 22);
  const drawing = await page.locator(".picture svg").first().boundingBox();
  assert.ok(drawing.width > 700 && drawing.height > 300, JSON.stringify(drawing));
  const target = await page.locator("#bucharest-promise").boundingBox();
  assert.ok(target.y >= 0 && target.y < 720, JSON.stringify(target));
  assert.deepEqual(page.errors, []);
  await page.goto(address);
  await picture(page, "no-script");
});

test("without JavaScript a phone reads it too, and the page does not move sideways", async () => {
  const page = await open(browser, address, { javaScriptEnabled: false, wait: "", viewport: phone });
  assert.equal(await page.locator("ol.events > li").count(), 22);
  const list = await page.locator("ol.events").boundingBox();
  assert.ok(list.x >= 0 && list.x + list.width <= phone.width, JSON.stringify(list));
  await picture(page, "no-script-phone");
});

test("in a browser that knows no declared shadow trees the page is the same, and stands without JavaScript too", async () => {
  const old = readFileSync(fileURLToPath(address), "utf8").replace('shadowrootmode="open"', 'shadowrootmode="unknown"');
  const site = await serve({ "/old.html": old });
  const pages = await Promise.all([address, `${site.address}/old.html`].map((each) => open(browser, each)));
  await Promise.all(pages.map(rest));
  const [now, before] = await Promise.all(pages.map((page) => page.screenshot()));
  assert.ok((await differing(pages[0], now, before)) < mostDiffering);
  assert.deepEqual(pages[1].errors.filter((each) => !/shadowrootmode/.test(each)), []); // this browser knows them, and no such mode
  const still = await open(browser, `${site.address}/old.html`, { javaScriptEnabled: false, wait: "" });
  assert.ok((await still.locator(".picture .wide").boundingBox()).width > 1000);
  assert.equal(await still.locator("ol.events > li").count(), 22);
  assert.equal(await still.locator("[slot=panel]").isVisible(), false);
});

test("without WebGL2 a reader points, zooms and pans all the same", async () => {
  const page = await open(browser, address, { init: watchPlainCanvas, reducedMotion: "reduce" });
  const drawing = page.locator(".stage > canvas");
  const { width, height } = await drawing.boundingBox();
  assert.ok(width > 700 && height > 300, `${width} × ${height}`);
  const at = await labelOf(page, "Bucharest");
  await page.mouse.click(at.x, at.y);
  assert.equal(await selected(page), "bucharest-promise");
  const place = () => leftOf(page, "Trump calls Putin");
  const first = await place();
  await zoomIn(page).click();
  const zoomed = await changed(place, first);
  await page.mouse.move(at.x + 300, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 250, at.y, { steps: 4 });
  await page.mouse.up();
  assert.ok((await changed(place, zoomed)) < zoomed);
  await page.locator("ol.events #invasion h3 a").click();
  assert.equal(await selected(page), "invasion");
  assert.match(await page.locator(".panel h3").innerText(), /invasion/i);
  assert.deepEqual(page.errors, []);
  await picture(page, "no-webgl");
});

test("without WebGL2 too the drawing is dark where the page is, and rests when the reader does", async () => {
  const page = await open(browser, address, { init: watchPlainCanvas, colorScheme: "dark" });
  assert.match(await paperOf(page), /^#1/);
  await rest(page);
  const before = await page.evaluate(() => (window.frame.lines.seen = true));
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(() => window.frame.lines.seen), before);
});

test("without wasm the picture and the list stand, and a line says what is wrong", async () => {
  const page = await open(browser, address, { init: () => delete window.WebAssembly, wait: "" });
  await page.locator(".notice").waitFor();
  assert.match(await page.locator(".notice").innerText(), /could not be shown/);
  assert.equal(await page.locator("ol.events > li").count(), 22);
  assert.ok((await page.locator(".picture svg").first().boundingBox()).height > 300);
});

test("a lost context is replaced by a plain canvas, where the reader left it", async () => {
  const page = await open(browser, address, { renderer: "webgl" });
  assert.equal(await renderer(page), "webgl");
  const before = await range(page);
  await zoomIn(page).click();
  const left = await changed(() => range(page), before);
  await rest(page);
  const drawing = await stagePicture(page);
  await page.evaluate(() => {
    const canvas = document.querySelector("demarche-timeline").shadowRoot.querySelector("canvas");
    canvas.getContext("webgl2").getExtension("WEBGL_lose_context").loseContext();
  });
  await changed(() => renderer(page), "webgl");
  assert.equal(await renderer(page), "2d");
  assert.equal(await range(page), left);
  await rest(page);
  assert.ok((await differing(page, drawing, await stagePicture(page))) < mostDiffering);
  await zoomIn(page).click();
  await changed(() => range(page), left);
  assert.deepEqual(page.errors.filter((each) => !/CONTEXT_LOST|GPU stall/.test(each)), []);
});

test("on paper the picture and the whole list stand, and nothing to press", async () => {
  const page = await open(browser, address);
  await page.emulateMedia({ media: "print" });
  assert.ok((await page.locator(".picture svg").first().boundingBox()).height > 300);
  assert.ok(await page.locator("ol.events #invasion h3").isVisible());
  for (const pressed of [".tools", ".panel", "canvas"]) assert.equal(await page.locator(pressed).isVisible(), false, pressed);
  await picture(page, "print");
});

test("on paper the picture has a landscape page, then the words stand in two columns on full pages with their numbers", async () => {
  for (const options of [{}, { javaScriptEnabled: false, wait: "" }]) {
    const page = await open(browser, address, options);
    const pdf = (await page.pdf({ preferCSSPageSize: true, format: "A4" })).toString("latin1");
    const [first, ...rest] = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => width / height);
    assert.ok(first > 1.3, String(first));
    assert.ok(rest.length >= 4 && rest.length <= 8, `${rest.length} pages of words`);
    assert.ok(rest.every((ratio) => ratio < 0.8), String(rest));
    await page.emulateMedia({ media: "print" });
    const lefts = await page.locator("ol.events > li").evaluateAll((items) => [...new Set(items.map((item) => Math.round(item.getBoundingClientRect().x)))]);
    assert.equal(lefts.length, 2, String(lefts));
    assert.ok(await page.locator("ul.legend li").first().isVisible());
  }
});

test("an author's markup stays text, wherever it stands", async () => {
  const evil = `</script><img src=x onerror="window.bitten=1">`;
  const page = await open(
    browser,
    bundle(
      story({
        title: evil,
        summary: evil,
        sources: [{ id: "s", publisher: evil, title: evil, url: "javascript:window.bitten=2" }],
        actors: [{ id: "a", name: evil, type: "state" }],
        events: [
          {
            id: "e", title: evil, summary: evil, date: "2001", participants: [{ actor: "a", role: "party" }], sources: ["s"],
            place: { name: evil }, accounts: [{ text: evil, source: "s", quote: true, by: "a", basis: "named" }], tags: [evil],
          },
        ],
      }),
    ),
  );
  await page.evaluate(() => document.querySelector("demarche-timeline").select("e"));
  assert.equal(await page.locator(".panel h3").innerText(), evil);
  assert.equal(await page.title(), evil);
  assert.equal(await page.locator("img").count(), 0);
  assert.equal(await page.locator("a[href^=javascript]").count(), 0);
  assert.equal(await page.evaluate(() => window.bitten), undefined);
  assert.deepEqual(page.errors, []);
});

test("events that were left out are counted on the page", async () => {
  const events = [
    { id: "good", title: "Good", date: "2001" },
    { id: "bad", date: "2002" },
  ];
  const page = await open(browser, bundle(story({ events })));
  assert.match(await page.locator(".notice summary").innerText(), /1 event was left out/);
});

test("an error that leaves nothing out is told on the page too", async () => {
  const events = [{ id: "bad", title: "Bad", date: "2001-02-30" }];
  const page = await open(browser, bundle(story({ events })));
  await page.locator(".notice summary").click();
  assert.match(await page.locator(".notice").innerText(), /has an error[^]*2001-02-30/);
});

test("what is wrong stands in the first view, above the drawing", async () => {
  const page = await open(browser, bundle(story({ events: [{ id: "good", title: "Good", date: "2001" }, { id: "bad", date: "2002" }] })));
  const [notice, stage] = await Promise.all([".notice", ".stage"].map((part) => page.locator(part).boundingBox()));
  assert.ok(notice.y + notice.height <= stage.y + 1 && notice.y < 100, JSON.stringify(notice));
});

test("a story without events is no empty box and no error", async () => {
  const page = await open(browser, bundle(story({ events: [] })));
  assert.match(await page.locator("h1").innerText(), /A story/);
  assert.deepEqual(page.errors, []);
});

test("one changed letter in the script and the page's policy refuses it; the list stands", async () => {
  const html = readFileSync(fileURLToPath(address), "utf8");
  const site = await serve({ "/changed.html": html.replace(/<script type="module">/, "$&void 0;") });
  const page = await open(browser, `${site.address}/changed.html`, { wait: "" });
  assert.equal(await page.locator("ol.events > li").count(), 22);
  assert.match(page.errors.join(), /Content Security Policy/);
});
