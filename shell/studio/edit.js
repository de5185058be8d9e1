/** The script of a page that can be edited: an item of the menu opens the studio in it, with a copy of its story. */

import { unpack } from "../../web/engine/pack.js";
import { addressOf, textOf, wear } from "./blocks.js";
import { notStarted } from "./words.js";

const item = /** @type {HTMLButtonElement} */ (document.querySelector("button[data-edit]"));

async function edit() {
  item.disabled = true; // it is open already
  const story = /** @type {Element} */ (document.querySelector('demarche-timeline > script[type="application/json"]'));
  const bytes = new Uint8Array(await (await unpack(story)).arrayBuffer());
  const [reader, studio, style] = await Promise.all(["reader", "studio", "style"].map(textOf));
  const { begin } = await import(addressOf(studio));
  const module = await import(addressOf(reader));
  document.querySelector("main")?.remove();
  for (const own of document.querySelectorAll("style[data-demarche]")) /** @type {HTMLStyleElement} */ (own).disabled = true;
  wear(style);
  await begin(module, reader, { name: `${document.title}.html`, bytes });
}

item.addEventListener("click", () =>
  edit().catch((error) => {
    item.disabled = false;
    document.body.prepend(notStarted(String(error.message ?? error)));
    throw error;
  }),
);
