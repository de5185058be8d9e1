// Readers who hear the page, or see it in their own colours.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { findings } from "./axe.mjs";
import {
  bundle, closeAll, closePages, desktop, differing, launch, open, phone, picture, riyadh, selected, stageBox,
} from "./reader.mjs";

let browser, address;
before(async () => {
  browser = await launch();
  address = bundle(riyadh);
});
afterEach(closePages);
after(closeAll);

for (const [name, options] of Object.entries({
  "light on a desk": { viewport: desktop },
  "dark on a desk": { viewport: desktop, colorScheme: "dark" },
  "on a phone": { viewport: phone },
  "without JavaScript": { viewport: desktop },
})) {
  test(`axe finds nothing against the page, ${name}`, async () => {
    const init = name.startsWith("without") ? () => (customElements.define = () => {}) : undefined;
    const page = await open(browser, address, { ...options, init, wait: init ? "" : "drawn" });
    assert.deepEqual(await findings(page), []);
  });
}

test("the canvas is nothing to a screen reader, and the stage has a name", async () => {
  const page = await open(browser, address);
  assert.equal(await page.locator("canvas").getAttribute("aria-hidden"), "true");
  assert.match(await page.locator(".stage").getAttribute("aria-label"), /The road to Riyadh/);
  assert.match(await page.getByRole("button", { name: /^Zoom out, now showing/ }).innerText(), /−/);
});

for (const colorScheme of ["light", "dark"])
  test(`every stop of the Tab key in the first view is seen, in ${colorScheme} colours`, async () => {
    const page = await open(browser, address, { colorScheme });
    const focused = () => page.evaluateHandle(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element;
    });
    const around = async (element) => {
      const { x, y, width, height } = await element.boundingBox();
      return page.screenshot({ clip: { x: Math.max(0, x - 5), y: Math.max(0, y - 5), width: width + 10, height: height + 10 } });
    };
    const unseen = [];
    let stops = 0;
    for (let hasStage = false; !hasStage; ++stops) {
      await page.keyboard.press("Tab");
      const element = await focused();
      hasStage = await element.evaluate((each) => each.matches(".stage"));
      const during = await around(element);
      await element.evaluate((each) => each.blur());
      if ((await differing(page, during, await around(element))) === 0) unseen.push(await element.evaluate((each) => each.outerHTML.slice(0, 80)));
      await element.evaluate((each) => each.focus());
    }
    assert.ok(stops > 4, `${stops} stops`);
    assert.deepEqual(unseen, []);
  });

test("in the reader's own colours list, panel and buttons are there to use", async () => {
  const page = await open(browser, address, { forcedColors: "active" });
  await page.locator(".tour button").last().click();
  assert.notEqual(await selected(page), "riyadh-meeting");
  await picture(page, "forced-colors");
});

test("a page at twice its size still shows the drawing, and moves one way only", async () => {
  const page = await open(browser, address, { viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 });
  assert.ok((await stageBox(page)).height > 200);
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 640);
});
