/** The fragment of the page's address, and links to a fragment, as the id of an event. */

/** @param {string} hash with its "#" */
function decoded(hash) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

export const idInAddress = () => decoded(location.hash);

/** @param {string} id "" for none */
export function writeAddress(id) {
  try {
    history.replaceState(history.state, "", id ? `#${encodeURIComponent(id)}` : location.href.split("#")[0]);
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
