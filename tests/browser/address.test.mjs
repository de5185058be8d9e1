// A reader's whole view goes into the address and comes back.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { bundle, changed, closeAll, closePages, launch, groupBy, open, range, riyadh, searchFor, selected, zoomIn } from "./reader.mjs";

let browser, address;
before(async () => {
  browser = await launch();
  address = bundle(riyadh);
});
afterEach(closePages);
after(closeAll);

const hash = (page) => new URL(page.url()).hash;
const state = (page) => page.evaluate(() => document.querySelector("demarche-timeline").getState());

test("lanes, filter, time in view and open event stand in the address, and a new reader sees the same", async () => {
  const page = await open(browser, address);
  const first = await range(page);
  await page.evaluate(() => document.querySelector("demarche-timeline").select("invasion"));
  await groupBy(page, "kind");
  await searchFor(page, "ukraine");
  await zoomIn(page).click();
  await changed(() => range(page), first);
  await page.waitForFunction(() => location.hash.includes("time=") && location.hash.includes("find="));
  const told = hash(page), seen = await state(page);
  assert.match(told, /^#~event=invasion&time=-?\d+\+-?\d+&lanes=kind&find=words%3Dukraine$/);
  const other = await open(browser, address + told);
  await other.waitForTimeout(600);
  assert.equal(await selected(other), "invasion");
  assert.equal(await other.locator(".lanes select").inputValue(), "kind");
  assert.match(await other.locator(".chips > span").innerText(), /of 22 events/);
  assert.equal(await other.locator(".search > input").inputValue(), "ukraine");
  assert.equal((await state(other)).replace(/time=[^&]*/, ""), seen.replace(/time=[^&]*/, ""));
  assert.equal(await range(other), await range(page));
  assert.deepEqual(other.errors, []);
});

test("an open event alone is its id in the address, and a fresh page has none", async () => {
  const page = await open(browser, address);
  assert.equal(hash(page), "");
  await page.evaluate(() => document.querySelector("demarche-timeline").select("invasion"));
  await page.waitForTimeout(600);
  assert.equal(hash(page), "#invasion");
});

test("a page sets a view and gets it, and a view that nobody wrote harms nothing", async () => {
  const page = await open(browser, address);
  const set = (text) => page.evaluate((each) => document.querySelector("demarche-timeline").setState(each), text);
  assert.equal(await set("event=bucharest-promise&axis=scale&promises=closed"), true);
  await page.waitForTimeout(500);
  assert.equal(await state(page), "event=bucharest-promise&axis=scale&promises=closed");
  for (const text of ["", "%", "event", "time=9+1", "a=b&a=b", "find=words%3D%0Aparty%3Dua", "lanes=%3Cb%3E", "collapsed=x".repeat(3000)]) await set(text);
  await page.waitForTimeout(300);
  assert.deepEqual(page.errors, []);
});
