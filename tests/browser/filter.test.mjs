// A reader searches: the filter, and the list of a long story.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import {
  bundle, changed, closeAll, closePages, countWork, desktop, drawn, frames, idleWork, launch, open, phone, picture,
  rest, riyadh, selected, serve,
} from "./reader.mjs";

let browser, address, longAddress;
const count = 2000;
before(async () => {
  browser = await launch();
  address = bundle(riyadh);
  longAddress = bundle(longStory(count));
});
afterEach(closePages);
after(closeAll);

function longStory(events) {
  const day = (at) => new Date(Date.UTC(1900, 0, 1 + 17 * at)).toISOString().slice(0, 10);
  return {
    version: 1, title: "A long story", language: "en",
    actors: [{ id: "a", name: "Aland" }, { id: "b", name: "Beland" }],
    events: Array.from({ length: events }, (_, at) => ({
      id: `e${at}`, title: `Event number ${at}`, date: day(at), summary: "It was so. ".repeat(at % 13),
      participants: [{ actor: at % 5 ? "a" : "b", role: "party" }], importance: at === 1500 ? 1 : 0.5,
    })),
  };
}

const filter = (page) => page.locator("button.filter");
const form = (page) => page.locator("form.filter");
const field = (page) => page.locator(".search > input");
const found = (page) => page.locator(".found");
const said = (page) => page.locator(".found output").textContent();
const inList = (page) => page.locator("ol.events > li:visible article").evaluateAll((all) => all.map(({ id }) => id));
const group = (page, name) => page.locator("form.filter summary", { hasText: name });
const chips = (page) => page.locator(".chips li button");
const active = (page) => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.name || document.activeElement?.shadowRoot?.activeElement?.className || document.activeElement?.shadowRoot?.activeElement?.type);

/** The drawing as a picture, with nothing over it. */
async function drawing(page) {
  await page.mouse.click(2, 2);
  await rest(page);
  return page.locator(".stage").screenshot();
}

async function looksFor(page, words) {
  await field(page).click();
  const before = await said(page);
  await page.keyboard.type(words);
  return changed(() => said(page), before);
}

test("typing leaves the events that have the words, in the count, in the list and above the drawing", async () => {
  const page = await open(browser, address);
  assert.equal((await inList(page)).length, 22);
  assert.equal(await looksFor(page, "zelenskiy"), "3 of 22 events");
  const ids = await inList(page);
  assert.equal(ids.length, 3);
  assert.ok(ids.includes("zelenskyy-never-accept"));
  assert.equal(await page.locator(".chips > span").innerText(), "3 of 22 events");
  assert.equal(await page.getByRole("status").filter({ hasText: "3 of 22 events" }).count(), 1);
  assert.deepEqual(page.errors, []);
  await picture(page, "filter");
});

test("either spelling finds the same", async () => {
  const page = await open(browser, address);
  const first = await looksFor(page, "Zelenskyy");
  const ids = await inList(page);
  assert.ok(ids.length > 0);
  await field(page).fill("qqqq");
  assert.equal(await changed(() => said(page), first), "0 of 22 events");
  await field(page).fill("Зеленський");
  assert.equal(await changed(() => said(page), "0 of 22 events"), first);
  assert.deepEqual(await inList(page), ids);
});

test("the open event stays open, and the ways on lead to shown events only", async () => {
  const events = ["rain", "sun", "rain again"].map((title, at) => ({ id: `e${at}`, title, date: `200${at}` }));
  const page = await open(browser, bundle({ version: 1, title: "Weather", language: "en", events }));
  await page.evaluate(() => document.querySelector("demarche-timeline").select("e1"));
  await looksFor(page, "rain");
  assert.equal(await selected(page), "e1");
  await page.locator(".tour button").last().click();
  assert.equal(await selected(page), "e2");
  assert.match(await page.locator(".tour p").innerText(), /step 2 of 2/);
  await page.locator(".tour button").first().click();
  assert.equal(await selected(page), "e0");
});

test("what a reader looks for stands out in the drawing, or is alone in it, and Clear brings all back as it was", async () => {
  const page = await open(browser, address);
  const all = await drawing(page);
  await looksFor(page, "budapest");
  const lit = await drawing(page);
  assert.ok(!lit.equals(all));
  await picture(page, "lit");
  await field(page).click();
  await page.getByRole("checkbox", { name: "Draw only these" }).check();
  const few = await drawing(page);
  assert.ok(few.length < all.length * 0.7, `${few.length} of ${all.length}`);
  await filter(page).click();
  await page.getByRole("button", { name: "Clear" }).click();
  await changed(() => said(page), "1 of 22 events");
  assert.equal(await said(page), "22 of 22 events");
  assert.equal(await chips(page).count(), 0);
  assert.equal((await inList(page)).length, 22);
  assert.ok(all.equals(await drawing(page)));
});

test("boxes for parties and kinds say how many events each has, and filter", async () => {
  const page = await open(browser, address);
  await filter(page).click();
  await group(page, "Parties").click();
  const box = page.getByRole("checkbox", { name: /^Russia/ });
  const expected = Number((await page.locator("label", { has: box }).locator("small").innerText()));
  await box.check();
  assert.equal(await said(page), `${expected} of 22 events`);
  await group(page, "Kinds").click();
  await page.getByRole("checkbox", { name: /^consult/ }).check();
  assert.ok(Number.parseInt(await said(page)) < expected);
});

test("what filters stands as chips above the drawing, and each chip takes its part away, by the keyboard too", async () => {
  const page = await open(browser, address);
  assert.equal(await chips(page).count(), 0);
  await filter(page).click();
  for (const [name, choice] of [["People", /^Donald Trump/], ["How it is reported", /^Reported by several/]]) {
    await group(page, name).click();
    await page.getByRole("checkbox", { name: choice }).check();
  }
  await page.getByLabel("From", { exact: true }).fill("2025-02");
  const all = await said(page);
  assert.deepEqual(await chips(page).locator("bdi").allInnerTexts(), ["Donald Trump", "Reported by several sources", "from February 2025"]);
  await filter(page).click();
  await chips(page).first().press("Enter");
  assert.equal(await chips(page).count(), 2);
  assert.equal(await page.evaluate(() => document.activeElement.shadowRoot.activeElement.querySelector("bdi").innerText), "Reported by several sources");
  assert.notEqual(await said(page), all);
  await filter(page).click();
  assert.equal(await page.getByRole("checkbox", { name: /^Donald Trump/ }).isChecked(), false);
  await filter(page).click();
  await chips(page).first().click();
  await chips(page).first().click();
  assert.equal(await chips(page).count(), 0);
  assert.equal(await said(page), "22 of 22 events");
  assert.equal(await active(page), "filter");
});

test("a text that is no date is marked as wrong, and filters nothing", async () => {
  const page = await open(browser, address);
  await filter(page).click();
  const until = page.getByLabel("Until", { exact: true });
  await until.fill("yesterday");
  assert.equal(await until.getAttribute("aria-invalid"), "true");
  assert.equal(await said(page), "22 of 22 events");
  await until.fill("2008");
  assert.equal(await until.getAttribute("aria-invalid"), "false");
  assert.ok(Number.parseInt(await said(page)) < 22);
});

test("a line of the legend filters, and the same line brings all back", async () => {
  const element = `<!doctype html><link rel=icon href=data:,><script type=module src=/dist/demarche.js></script><demarche-timeline src=/shell/stories/riyadh-2025.timeline.json></demarche-timeline>`;
  const site = await serve({ "/element.html": element });
  for (const where of [address, `${site.address}/element.html`]) {
    const page = await open(browser, where);
    await page.locator("summary:visible", { hasText: "What the marks mean" }).click();
    const line = page.locator("ul.legend:visible").getByRole("button", { name: "Absent", exact: true });
    await line.click();
    assert.equal(await line.getAttribute("aria-pressed"), "true");
    assert.deepEqual(await chips(page).locator("bdi").allInnerTexts(), ["Absent"]);
    assert.equal(await said(page), "1 of 22 events");
    await line.click();
    assert.equal(await said(page), "22 of 22 events");
  }
  site.close();
});

test("the reader goes from hit to hit, and back", async () => {
  const page = await open(browser, address);
  await looksFor(page, "zelensky");
  const ids = await inList(page);
  const next = page.getByRole("button", { name: /^The next event/ });
  await page.evaluate(() => document.querySelector("demarche-timeline").select(""));
  const seen = [];
  for (let at = 0; at < ids.length + 1; ++at) {
    await next.click();
    seen.push(await selected(page));
  }
  assert.deepEqual(seen, [...ids, ids.at(-1)]);
  await page.getByRole("button", { name: /^The event before/ }).click();
  assert.equal(await selected(page), ids.at(-2));
});

test("by keys alone: type, Down to the hits, Escape back to the words, Escape again clears them", async () => {
  const page = await open(browser, address);
  await field(page).focus();
  assert.equal(await found(page).isVisible(), false);
  await page.keyboard.type("putin");
  assert.match(await said(page), /^\d of 22 events/);
  assert.equal(await found(page).isVisible(), true);
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.evaluate(() => document.activeElement.shadowRoot.activeElement.closest(".hits a")?.textContent), "Trump calls Putin");
  await page.keyboard.press("Escape");
  assert.equal(await found(page).isVisible(), false);
  assert.equal(await active(page), "search");
  await page.keyboard.press("Escape");
  assert.equal(await said(page), "22 of 22 events");
  assert.equal(await field(page).inputValue(), "");
});

test("by keys alone: the filter opens, has the focus, and Escape closes it and leaves what it filters", async () => {
  const page = await open(browser, address);
  await filter(page).focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.shadowRoot.activeElement.textContent), "Parties");
  assert.equal(await filter(page).getAttribute("aria-expanded"), "true");
  await page.getByLabel("From", { exact: true }).focus();
  await page.keyboard.type("2025");
  const few = await said(page);
  await page.keyboard.press("Escape");
  assert.equal(await form(page).isVisible(), false);
  assert.equal(await filter(page).getAttribute("aria-expanded"), "false");
  assert.equal(await active(page), "filter");
  assert.equal(await said(page), few);
  assert.equal(await chips(page).count(), 1);
});

test("one part under the head is open at a time, and a press on the drawing closes it", async () => {
  const page = await open(browser, address);
  await looksFor(page, "putin");
  const shown = () => page.locator(".found, form.filter, .menu").evaluateAll((all) => all.filter((each) => each.checkVisibility()).length);
  for (const [button, part] of [["button.filter", "form.filter"], ["button.view", "div.view"], ["button.more", "div.more"]]) {
    await page.locator(button).click();
    assert.equal(await shown(), 1);
    assert.equal(await page.locator(part).isVisible(), true);
  }
  await page.locator(".stage").click({ position: { x: 300, y: 5 } });
  assert.equal(await page.locator("div.more").isVisible(), false);
  assert.equal(await page.locator("button.more").getAttribute("aria-expanded"), "false");
  for (const button of ["button.filter", "button.view"]) {
    await page.locator(button).press("Enter");
    assert.equal(await shown(), 1);
  }
  await page.locator("button.view").focus();
  await page.keyboard.press("Escape");
  assert.equal(await shown(), 0);
});

test("without words nothing is left of the search, in the drawing and in the address", async () => {
  const page = await open(browser, address);
  await looksFor(page, "putin");
  await page.getByRole("checkbox", { name: "Draw only these" }).check();
  await field(page).press("Escape");
  await field(page).press("Escape");
  assert.equal(await chips(page).count(), 0);
  assert.equal(await page.evaluate(() => document.querySelector("demarche-timeline").getState()), "event=riyadh-meeting");
  await field(page).fill(" ");
  assert.equal(await said(page), "22 of 22 events");
  assert.equal(await chips(page).count(), 0);
});

test("Down and Up go through the hits, and back to the words", async () => {
  const page = await open(browser, address);
  await looksFor(page, "putin");
  const active = () => page.evaluate(() => document.activeElement.shadowRoot.activeElement.textContent);
  const hits = await found(page).locator(".hits a").allTextContents();
  for (const [key, at] of [["ArrowDown", 0], ["ArrowDown", 1], ["ArrowUp", 0]]) {
    await page.keyboard.press(key);
    assert.equal(await active(), hits[at]);
  }
  await page.keyboard.press("ArrowUp");
  assert.equal(await page.evaluate(() => document.activeElement.shadowRoot.activeElement.type), "search");
});

for (const width of [320, 390, 560, 700, 1280])
  test(`in ${width} px what is found stands within the window, beside a short title too`, async () => {
    const events = ["march", "may"].map((title, at) => ({ id: `e${at}`, title, date: `200${at}` }));
    const page = await open(browser, bundle({ version: 1, title: "A", language: "en", events }), { viewport: { width, height: 700 } });
    await field(page).fill("march");
    const box = await found(page).boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= width, `${box.x} ${box.width}`);
  });

test("arrow keys go only to events that are shown", async () => {
  const page = await open(browser, address);
  await looksFor(page, "zelenskiy");
  const ids = await inList(page);
  await page.locator(".stage").focus();
  for (const id of ids) {
    await page.keyboard.press(id === ids[0] ? "Home" : "ArrowRight");
    await page.keyboard.press("Enter");
    assert.equal(await selected(page), id);
    await page.locator(".stage").focus();
  }
});

test("Enter in the field stays on the page, and Ctrl-F is the browser's", async () => {
  const page = await open(browser, address);
  await looksFor(page, "putin");
  await page.keyboard.press("Enter");
  assert.equal(page.url().split("#")[0], address);
  const isTaken = await page.evaluate(() => {
    const event = new KeyboardEvent("keydown", { key: "f", ctrlKey: true, bubbles: true, composed: true, cancelable: true });
    return !document.querySelector("demarche-timeline").shadowRoot.querySelector(".stage").dispatchEvent(event);
  });
  assert.equal(isTaken, false);
  assert.deepEqual(page.errors, []);
});

test("on a phone the search is there, within the window", async () => {
  const page = await open(browser, address, { viewport: phone, hasTouch: true, isMobile: true });
  const height = await page.locator(".stage").evaluate((stage) => stage.clientHeight);
  assert.equal(await looksFor(page, "zelenskiy"), "3 of 22 events");
  const { x, width } = await found(page).boundingBox();
  assert.ok(x >= 0 && x + width <= phone.width);
  await page.getByRole("checkbox", { name: "Draw only these" }).check();
  await changed(() => page.locator(".stage").evaluate((stage) => stage.clientHeight < 600), height < 600);
});

test("after a search nothing is drawn and no timer runs", async () => {
  const page = await open(browser, address, { init: countWork });
  await looksFor(page, "putin");
  assert.deepEqual(await idleWork(page), { frames: 0, timers: 0 });
});

// ---- a long story ----

const articles = (page) => page.locator("ol.events article").count();
/** Ids of the articles that are in the window. */
const seen = (page) =>
  page.locator("ol.events article").evaluateAll((all) =>
    all.filter((each) => each.getBoundingClientRect().bottom > 0 && each.getBoundingClientRect().top < innerHeight).map(({ id }) => id),
  );
// The list follows a scroll within the next frames, however long these take on a busy machine.
const scrolled = async (page, y) => {
  await page.evaluate((to) => scrollTo(0, to), y);
  await frames(page, 4);
};

test("the list of a long story holds what is near the window and what is open", async () => {
  const page = await open(browser, longAddress);
  await frames(page, 4);
  assert.ok((await articles(page)) < 200);
  assert.equal(await page.locator("ol.events #e1500[aria-current=true]").count(), 1);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  assert.ok(height > 100_000);
  assert.equal(await page.locator("h2", { hasText: "All 2,000 events" }).count(), 1);
  assert.deepEqual(page.errors, []);
});

test("scrolling shows the others, in their order, without a gap, and back again", async () => {
  const page = await open(browser, longAddress);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const number = (id) => Number(id.slice(1));
  let last = -1;
  for (const share of [0.02, 0.25, 0.5, 0.8, 0.99]) {
    await scrolled(page, height * share);
    const ids = await seen(page);
    assert.ok(ids.length > 0, `at ${share}`);
    assert.ok(number(ids[0]) > last, `${ids[0]} after ${last}`);
    ids.forEach((id, at) => assert.equal(number(id), number(ids[0]) + at));
    assert.ok((await articles(page)) < 200);
    last = number(ids.at(-1));
  }
  await scrolled(page, 0);
  await page.locator("h2", { hasText: "All 2,000" }).scrollIntoViewIfNeeded();
  await frames(page, 4);
  assert.equal((await seen(page))[0] ?? "e0", "e0");
});

test("slow scrolling down and up moves what is read by just as much as the wheel", async () => {
  const page = await open(browser, longAddress);
  await scrolled(page, 60_000);
  for (const step of [400, 400, 400, 400, -400, -400, -400, -400, -400, -400, -400, -400]) {
    const [id] = (await seen(page)).slice(step > 0 ? -1 : 0);
    const place = () => page.locator(`#${id}`).evaluate((each) => each.getBoundingClientRect().top);
    const before = await place();
    await page.evaluate((by) => scrollBy(0, by), step);
    await frames(page, 4);
    assert.ok(Math.abs(before - step - (await place())) < 2, `${id} jumped`);
  }
});

test("Tab goes on through a long list, and a heading opens its event", async () => {
  const page = await open(browser, longAddress);
  await page.locator("#e0 h3 a").focus();
  for (let presses = 0; presses < 40; ++presses) await page.keyboard.press("Tab");
  const id = await page.evaluate(() => document.activeElement.closest("article")?.id);
  assert.equal(id, "e40");
  await page.keyboard.press("Enter");
  assert.equal(await selected(page), "e40");
});

test("a long list is filtered too", async () => {
  const with77 = Array.from({ length: count }, (_, at) => String(at)).filter((each) => each.includes("77")).length;
  const page = await open(browser, longAddress);
  assert.equal(await looksFor(page, "77 number"), `${with77} of 2,000 events`);
  await frames(page, 4);
  assert.ok((await articles(page)) <= with77);
  await page.locator("ol.events #e77").waitFor({ state: "attached" });
  assert.equal(await page.locator("ol.events #e78").count(), 0);
  assert.deepEqual(page.errors, []);
});

test("without JavaScript the file of a huge story holds the most important events, and says so", async () => {
  const story = longStory(5200);
  const page = await open(browser, bundle(story), { javaScriptEnabled: false, wait: "" });
  assert.equal(await articles(page), 1000);
  assert.match(await page.locator("[slot=list]").innerText(), /^The 1,000 most important of 5,200 events/);
  assert.equal(await page.locator("#e1500").count(), 1);
  const live = await open(browser, bundle(story), { viewport: desktop });
  await drawn(live);
  assert.ok((await articles(live)) < 200);
  assert.match(await live.locator("[slot=list] h2").innerText(), /^All 5,200 events/);
});

test("while a reader types, the best hits stand below the words, Enter opens the first, and the words are marked", async () => {
  const page = await open(browser, address);
  await field(page).fill("putin");
  const hits = found(page).locator(".hits a");
  assert.equal(await hits.first().innerText(), "Trump calls Putin");
  assert.ok((await hits.count()) <= 8);
  const marked = () => page.evaluate(() => [...(CSS.highlights.get("demarche-found") ?? [])].map(String));
  assert.ok((await marked()).length > 3);
  assert.ok((await marked()).every((each) => each.toLowerCase() === "putin"));
  await page.keyboard.press("Enter");
  assert.equal(await selected(page), "trump-putin-call");
  await field(page).fill("");
  assert.deepEqual(await marked(), []);
});

test("a slip of the finger finds similar words, and the reader is told so", async () => {
  const page = await open(browser, address);
  await field(page).fill("budapset");
  assert.equal(await found(page).locator(".hits a").first().innerText(), "Budapest assurances");
  assert.ok(await page.getByText("No event has these words. These have similar ones:").isVisible());
});
