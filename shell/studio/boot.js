/** The script of the studio's page: it unpacks the modules that the page holds, and starts the studio. */

import { addressOf, textOf, wear } from "./blocks.js";
import { notStarted } from "./words.js";

try {
  const [reader, studio, style] = await Promise.all(["reader", "studio", "style"].map(textOf));
  wear(style);
  const { begin } = await import(addressOf(studio));
  await begin(await import(addressOf(reader)), reader);
} catch (error) {
  document.body.append(notStarted(String(/** @type {Error} */ (error).message ?? error)));
  throw error;
}
