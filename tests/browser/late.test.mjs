// The document comes late, is another one, or could not be had at first: the timeline shows the one that the element has.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { changed, closeAll, closePages, drawn, holdEngine, launch, open, phone, serve } from "./reader.mjs";

const story = (name) => ({ version: 1, title: `Story ${name}`, language: "en", events: [1, 2, 3].map((day) => ({ id: `${name}${day}`, title: `Day ${day} of ${name}`, date: `2024-01-0${day}` })) });
const text = (name) => JSON.stringify(story(name));
const start = `<!doctype html><meta charset=utf-8><title>late</title><link rel=icon href=data:,><script type=module src=/dist/demarche.js></script><body>`;
const element = `${start}<demarche-timeline src=/a.json></demarche-timeline>`;

let browser, site;
before(async () => {
  browser = await launch();
  site = await serve({
    "/empty.html": start, "/a.html": element, "/a.json": text("a"), "/b.json": text("b"), "/list.json": "[]",
    "/login.json": "<!doctype html><title>Log in</title>", "/cut.json": '{"title": "Cut",\n "events": [{"id": "a"',
    "/slots.html": `${start}<demarche-timeline src=/a.json><div slot=masthead><h2>Story a</h2></div><section slot=list><h2>All</h2><ol class=events><li><article id=a1 class=event><h3>Day 1 of a</h3></article></li></ol></section></demarche-timeline>`,
  });
});
afterEach(closePages);
after(closeAll);

const visit = (path, options) => open(browser, `${site.address}${path}`, { wait: "", ...options });
const title = (page) => page.evaluate(() => document.querySelector("demarche-timeline")?.shadowRoot?.querySelector(".masthead h2")?.textContent ?? "");
const shows = (page, name) => page.waitForFunction((name) => document.querySelector("demarche-timeline")?.shadowRoot?.querySelector(".loaded .masthead h2")?.textContent === `Story ${name}`, name);
const setSource = (page, src) => page.evaluate((src) => document.querySelector("demarche-timeline").setAttribute("src", src), src);
const notice = (page) => page.locator("demarche-timeline .notice");

/** How an element gets its document after it is in the page. Each runs in the page. */
const ways = {
  "the attribute, at once": (timeline) => timeline.setAttribute("src", "/a.json"),
  "the attribute, half a second later": (timeline) => setTimeout(() => timeline.setAttribute("src", "/a.json"), 500),
  "the attribute, after the error that there is none": (timeline) => setTimeout(() => timeline.setAttribute("src", "/a.json"), 3500),
  "a script": (timeline, script) => setTimeout(() => timeline.append(script), 100),
  "a script that gets its text later": (timeline, script) => {
    const { textContent } = script;
    script.textContent = "";
    timeline.append(script);
    setTimeout(() => script.append(textContent), 100);
  },
  "a script in two parts": (timeline, script) => {
    const { textContent } = script;
    script.textContent = textContent.slice(0, 40);
    timeline.append(script);
    setTimeout(() => script.append(textContent.slice(40)), 100);
  },
};

test("an event whose link is clicked before the engine is there opens when it comes", async () => {
  const page = await visit("/slots.html", { init: holdEngine });
  await page.waitForFunction(() => window.releaseEngine);
  const selected = () => page.evaluate(() => document.querySelector("demarche-timeline").selected);
  await page.evaluate(() => {
    const link = Object.assign(document.createElement("a"), { href: "#a2", textContent: "the second day" });
    document.querySelector("demarche-timeline [slot=list]").append(link);
    link.click();
  });
  assert.equal(await selected(), "");
  await page.evaluate(() => window.releaseEngine());
  await drawn(page);
  assert.equal(await selected(), "a2");
  assert.deepEqual(page.errors, []);
});

test("a reader who follows a link of the list before the engine is there goes on reading in the panel", async () => {
  const page = await visit("/slots.html", { init: holdEngine });
  await page.waitForFunction(() => window.releaseEngine);
  await page.evaluate(() => {
    const link = Object.assign(document.createElement("a"), { href: "#a1", textContent: "the first day" });
    document.querySelector("demarche-timeline [slot=list]").append(link);
    link.focus();
    link.click();
  });
  await page.evaluate(() => window.releaseEngine());
  await drawn(page);
  assert.match(await page.evaluate(() => document.querySelector("demarche-timeline").shadowRoot.activeElement?.textContent ?? ""), /Day 1 of a/);
});

for (const [name, give] of Object.entries(ways)) {
  test(`an element in the page gets its document by ${name}`, async () => {
    const page = await visit("/empty.html");
    await page.evaluate(async ([give, text]) => {
      await customElements.whenDefined("demarche-timeline");
      const timeline = document.body.appendChild(document.createElement("demarche-timeline"));
      const script = Object.assign(document.createElement("script"), { type: "application/json", textContent: text });
      new Function("timeline", "script", `(${give})(timeline, script)`)(timeline, script);
    }, [String(give), text("a")]);
    await shows(page, "a");
    await drawn(page);
    assert.equal(await notice(page).isVisible(), false);
    assert.deepEqual(page.errors, []);
  });
}

test("a page that is still being parsed when the element begins brings the script in parts", async () => {
  const page = await visit("/empty.html");
  const parts = [`<demarche-timeline><script type="application/json">${text("a").slice(0, 60)}`, `${text("a").slice(60)}</scr`, "ipt></demarche-timeline>"];
  await page.evaluate(async (parts) => {
    await customElements.whenDefined("demarche-timeline");
    document.open(); // its module is there already, as one that is async may be
    for (const part of parts) {
      document.write(part);
      await new Promise((passed) => setTimeout(passed, 150));
    }
    document.close();
  }, parts);
  await shows(page, "a");
  await drawn(page);
  assert.equal(await notice(page).isVisible(), false);
});

test("an element without a document says so, but not before code had time to give it one", async () => {
  const page = await visit("/empty.html");
  await page.evaluate(() => document.body.append(document.createElement("demarche-timeline")));
  await page.waitForTimeout(300);
  assert.equal(await notice(page).isVisible(), false);
  await notice(page).waitFor();
  assert.match(await notice(page).innerText(), /src names no document/);
});

test("another address shows another story, its picture and its list, and the first address the first again", async () => {
  const page = await visit("/a.html");
  await drawn(page);
  for (const name of ["b", "a"]) {
    await setSource(page, `/${name}.json`);
    await shows(page, name);
    await drawn(page);
    assert.equal(await page.evaluate((id) => document.querySelector("demarche-timeline").select(id), `${name}2`), true);
    assert.match(await page.locator(".panel h3").innerText(), new RegExp(`of ${name}`));
    assert.deepEqual(await page.evaluate(() => [...document.querySelector("demarche-timeline").shadowRoot.querySelectorAll("ol.events article")].map((each) => each.id)), [1, 2, 3].map((day) => name + day));
    assert.equal(await page.locator("demarche-timeline canvas").count(), 1);
  }
  assert.deepEqual(page.errors, []);
});

test("an address that changes while a document is read ends with the last one", async () => {
  const page = await visit("/a.html");
  await page.evaluate(() => customElements.whenDefined("demarche-timeline"));
  for (const src of ["/b.json", "/a.json", "/nowhere.json", "/b.json"]) await setSource(page, src);
  await shows(page, "b");
  await drawn(page);
  await page.waitForTimeout(300);
  assert.equal(await title(page), "Story b");
  assert.equal(await notice(page).isVisible(), false);
});

test("the same address once more asks for nothing", async () => {
  const page = await visit("/a.html");
  await drawn(page);
  const before = site.requests.length;
  await setSource(page, "/a.json");
  await page.waitForTimeout(200);
  assert.equal(site.requests.length, before);
  assert.equal(await title(page), "Story a");
});

for (const [src, why] of Object.entries({
  "/nowhere.json": /404/, "/list.json": /Line 1: .*is a list/, "/login.json": /Line 1/, "": /names no document/,
})) {
  test(`the address "${src}" is told as an error with its reason, the old story goes, and a good address recovers`, async () => {
    const page = await visit("/a.html");
    await drawn(page);
    await setSource(page, src);
    await notice(page).waitFor();
    assert.match(await notice(page).innerText(), /could not be shown/);
    assert.match(await notice(page).innerText(), why);
    assert.equal(await title(page), "");
    assert.equal(await page.evaluate(() => document.querySelector("demarche-timeline").select("a1")), false);
    await setSource(page, "/b.json");
    await shows(page, "b");
    await drawn(page);
    assert.equal(await notice(page).isVisible(), false);
  });
}

test("a document that ends too early shows its words, and the line where it ends", async () => {
  const page = await visit("/a.html");
  await setSource(page, "/cut.json");
  await notice(page).waitFor();
  await notice(page).locator("summary").click();
  assert.match(await notice(page).innerText(), /Line 2: .*end of input/);
});

test("another address leaves the words of the page behind: they belong to the first story", async () => {
  const page = await visit("/slots.html");
  await drawn(page);
  await setSource(page, "/b.json");
  await shows(page, "b");
  assert.equal(await page.getByText("Story a").isVisible(), false);
  await page.locator("demarche-timeline summary", { hasText: "events" }).click();
  const first = page.locator("demarche-timeline article:visible").first();
  assert.match(await changed(() => first.innerText(), ""), /Day 1 of b/); // the list writes what is in view once it is open
  await setSource(page, "/a.json");
  await drawn(page);
  assert.equal(await page.locator("demarche-timeline > [slot=masthead]").isVisible(), true);
});

test("in a story that follows another on a phone the page does not jump up", async () => {
  const page = await visit("/a.html", { viewport: phone });
  await drawn(page);
  const height = () => page.locator(".stage").evaluate((each) => each.clientHeight);
  const before = await height();
  await setSource(page, "/b.json");
  assert.equal(await height(), before);
});

/** Answers the first requests for a path by an error of the server. @param {string} path @param {number} count */
async function failFirst(page, path, count) {
  await page.route(`**${path}`, (route) => (count-- > 0 ? route.fulfill({ status: 503, body: "" }) : route.continue()));
}
const again = {
  "is put back": () => {
    const timeline = document.querySelector("demarche-timeline");
    timeline.remove();
    document.body.append(timeline);
  },
  "gets its address again": () => document.querySelector("demarche-timeline").setAttribute("src", "/a.json"),
  "is online again": () => window.dispatchEvent(new Event("online")),
};

for (const path of ["/a.json", "/dist/demarche.wasm"]) {
  for (const [how, act] of Object.entries(again)) {
    test(`${path}, which could not be had at first, is asked for again when the element ${how}`, async () => {
      const page = await visit("/empty.html");
      await failFirst(page, path, 1);
      await page.evaluate((html) => (document.body.innerHTML = html), element.replace(/^.*<body>/, ""));
      await notice(page).waitFor();
      assert.match(await notice(page).innerText(), /503/);
      await page.evaluate(act);
      await shows(page, "a");
      await drawn(page);
      assert.equal(await notice(page).isVisible(), false);
    });
  }
}

test("a timeline that is shown asks for nothing when the browser is online again", async () => {
  const page = await visit("/a.html");
  await drawn(page);
  const before = site.requests.length;
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await page.waitForTimeout(200);
  assert.equal(site.requests.length, before);
});
