/** The fragment of the page's address as the id of an event, read and written. */

/** @param {string} hash with its "#" */
export function decoded(hash) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

/** @param {string} id "" for none */
export function writeAddress(id) {
  try {
    history.replaceState(history.state, "", id ? `#${encodeURIComponent(id)}` : location.href.split("#")[0]);
  } catch {
    // A frame without an address of its own (srcdoc, sandbox) has none to write.
  }
}
