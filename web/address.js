/** The fragment of the page's address: the id of an event, or behind "~" a whole view. And links to a fragment. */

/** @param {string} hash with its "#" */
function decoded(hash) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

export const idInAddress = () => decoded(location.hash);

/**
 * A view as a short text for an address, from the lines of the core and back.
 * @param {string} lines `name=value` each
 */
export const stateOf = (lines) => new URLSearchParams(lines.split("\n").filter(Boolean).map((line) => pair(line))).toString();

/** @param {string} state */
export const linesOf = (state) => [...new URLSearchParams(state)].map(([name, value]) => `${name}=${value.replace(/\n/g, " ")}\n`).join("");

/** @param {string} line @returns {[string, string]} */
const pair = (line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)];

/** The view that the address names, undefined: none. */
export const stateInAddress = () => (location.hash.startsWith("#~") ? location.hash.slice(2) : undefined);

/** The fragment for a view: of an open event alone it is its id. @param {string} state */
export function fragmentOf(state) {
  const all = [...new URLSearchParams(state)];
  if (!all.length) return "";
  const [[name, value]] = all;
  return all.length === 1 && name === "event" ? `#${encodeURIComponent(value)}` : `#~${state}`;
}

/** @param {string} fragment "" for none */
export function writeAddress(fragment) {
  try {
    history.replaceState(history.state, "", fragment || location.href.split("#")[0]);
  } catch {
    // A frame without an address of its own (srcdoc, sandbox) has none to write.
  }
}

/**
 * Opens the event that a clicked link names. A link to anything else is left to the page.
 * @param {MouseEvent} click @param {(id: string) => boolean} select  answers whether there is such an event
 * @returns {boolean} whether an event was opened
 */
export function followLink(click, select) {
  const link = /** @type {Element} */ (click.composedPath()[0]).closest?.("a[href^='#']");
  if (!link || click.defaultPrevented || click.ctrlKey || click.metaKey || click.shiftKey) return false;
  if (!select(decoded(link.getAttribute("href") ?? ""))) return false;
  click.preventDefault();
  return true;
}
