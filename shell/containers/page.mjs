// The story in a page that `demarche bundle` made.
import { unpack } from "../../web/engine/pack.js";
import { Refusal } from "./refusal.mjs";

const block = /<script\b([^>]*\btype=["']?application\/json\b[^>]*)>([^<]*)<\/script>/i;

/** @param {string} page @returns {Promise<string | undefined>} undefined: it holds none */
export async function storyOf(page) {
  const at = page.indexOf("<demarche-timeline");
  const [, attributes, content] = (at < 0 ? "" : page.slice(at)).match(block) ?? [];
  if (content === undefined) return undefined;
  const size = attributes.match(/\bdata-size=["']?(\d+)/)?.[1];
  if (size === undefined) return content.trim();
  if (Number(size) > content.length) throw new Refusal("brokenPage"); // two letters hold 13 bits
  // A script element, as far as unpack() looks at one.
  const element = /** @type {Element} */ (/** @type {unknown} */ ({ textContent: content, getAttribute: () => size }));
  try {
    return new TextDecoder().decode(await (await unpack(element)).arrayBuffer());
  } catch (error) {
    throw new Refusal("brokenPage", error);
  }
}
