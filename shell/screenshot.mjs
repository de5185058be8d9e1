// A picture of a page, as a reader sees it first: node shell/screenshot.mjs HTML PNG [--width 1280] [--height 720] [--dark]
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { usageOfScreenshot } from "./sentences.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { width: { type: "string", default: "1280" }, height: { type: "string", default: "720" }, dark: { type: "boolean", default: false } },
});
const [page, picture] = positionals;
if (!page || !picture) {
  console.error(usageOfScreenshot);
  process.exit(2);
}

/** WebGL in software, no network of its own. */
const args = [
  "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist", "--no-sandbox",
  "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic",
];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args });
try {
  const view = await browser.newPage({
    viewport: { width: Number(values.width), height: Number(values.height) },
    colorScheme: values.dark ? "dark" : "light",
  });
  await view.goto(pathToFileURL(resolve(page)).href);
  await view.waitForFunction(() => document.querySelector("demarche-timeline")?.shadowRoot?.querySelector(".drawn"), undefined, { timeout: 20000 });
  await view.screenshot({ path: picture });
} finally {
  await browser.close();
}
