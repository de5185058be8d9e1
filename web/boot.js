/** All that a one-file page runs at first: it unpacks the module and hands over. */

import { unpack } from "./engine/pack.js";

const packed = document.querySelector('script[type="application/gzip"]');
if (packed) {
  const code = await (await unpack(packed)).text();
  await import(URL.createObjectURL(new Blob([code], { type: "text/javascript" }))); // it stays: a worker may want it too
}
