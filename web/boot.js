/** The script of a one-file page: it unpacks the module and imports it. */

import { unpack } from "./engine/pack.js";

const packed = document.querySelector('script[type="application/gzip"]');
if (packed) {
  const code = await (await unpack(packed)).text();
  // The address is not revoked, since a worker may import it too.
  await import(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
}
