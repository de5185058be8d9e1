// What axe finds in a page.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./reader.mjs";

const axe = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");

/** The findings of axe by WCAG 2.2 AA and good practice, one line for each rule. */
export async function findings(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}: ${nodes[0].target} ${nodes[0].html.slice(0, 120)})`);
}
