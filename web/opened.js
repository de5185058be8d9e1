/**
 * The script of a one-file page that shows the open event in the panel. It runs as soon as the list is there, so that
 * nothing moves when the engine comes, which replaces the copy.
 */
{
  const panel = /** @type {HTMLElement} */ (document.querySelector('[slot="panel"]'));
  const article = document.querySelector(`article[id="${CSS.escape(panel.dataset.event ?? "")}"]`)?.cloneNode(true);
  if (article) {
    /** @type {Element} */ (article).removeAttribute("id");
    panel.replaceChildren(article);
  }
}
