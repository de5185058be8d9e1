/** The script of a one-file page: it shows the open event, unpacks the module and imports it. */

import { unpack } from "./engine/pack.js";

// The article is copied from the list. The engine replaces the copy later.
const panel = /** @type {HTMLElement | null} */ (document.querySelector('[slot="panel"]'));
const article = document.querySelector(`article[id="${CSS.escape(panel?.dataset.event ?? "")}"]`)?.cloneNode(true);
if (panel && article) {
  /** @type {Element} */ (article).removeAttribute("id");
  panel.append(article);
}

const packed = document.querySelector('script[type="application/gzip"]');
if (packed) {
  const code = await (await unpack(packed)).text();
  // The address is not revoked, since a worker may import it too.
  await import(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
}
