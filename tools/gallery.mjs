// One page with every mark: the small documents of tests/gallery, with time that runs across and down, light and dark.
// usage: node tools/gallery.mjs OUT.html
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openStory, root } from "../shell/headless.mjs";
import { escapeHtml } from "../shell/page/markup.mjs";
import { drawings } from "../shell/page/still.mjs";

const folder = join(root, "tests/gallery");
const sizes = [{ width: 900, height: 720 }, { width: 360, height: 640 }];

async function section(/** @type {string} */ file) {
  const story = readFileSync(join(folder, file), "utf8");
  const pictures = [];
  for (const size of sizes) pictures.push(drawings((await openStory(story, size)).timeline));
  const of = (/** @type {"light" | "dark"} */ scheme) => `<div class="${scheme}">${pictures.map((each) => each[scheme]).join("")}</div>`;
  return `<h2>${escapeHtml(JSON.parse(story).title)} <small>${escapeHtml(file)}</small></h2>${of("light")}${of("dark")}`;
}

const sections = [];
for (const file of readdirSync(folder).filter((name) => name.endsWith(".timeline.json")).sort()) sections.push(await section(file));
writeFileSync(process.argv[2], `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every mark</title>
<style>body { font: 15px Arial, "Liberation Sans", Arimo, sans-serif; margin: 24px } small { color: #5b6876; font-weight: normal } div { display: inline-flex; gap: 16px; align-items: flex-start; padding: 12px } .dark { background: #12161b }</style>
${sections.join("\n")}
`);
