/** The story that an author can try: the page of the studio has it in a block. */

import { unpack } from "../../web/engine/pack.js";

/** Reads the sample; nothing where the page has none. */
export function sample() {
  const block = document.querySelector("script[data-sample]");
  if (!block) return undefined;
  return async () => {
    const bytes = new Uint8Array(await (await unpack(block)).arrayBuffer());
    return { name: block.getAttribute("data-sample") ?? "", bytes };
  };
}
