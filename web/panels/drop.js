/** A part under the head of the timeline. Escape, a press elsewhere and focus elsewhere close it. */
export class Drop {
  /**
   * @param {HTMLElement} opener  keeps the keyboard's focus when the part closes @param {HTMLElement} part
   * @param {AbortSignal} signal @param {(isOpen: boolean) => void} changed  called before the part is shown or hidden
   */
  constructor(opener, part, signal, changed = () => {}) {
    this.opener = opener;
    this.part = part;
    this.signal = signal;
    this.changed = changed;
    const isOwn = (/** @type {EventTarget | null} */ target) => target === opener || part.contains(/** @type {Node | null} */ (target));
    for (const own of [opener, part]) {
      own.addEventListener("keydown", (event) => event.key === "Escape" && this.isOpen && (event.preventDefault(), this.close()), { signal });
      own.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !isOwn(relatedTarget) && this.set(false), { signal });
    }
    part.ownerDocument.addEventListener("pointerdown", (event) => isOwn(event.composedPath()[0]) || this.set(false), { signal });
  }

  /** From now on a press of the opener opens and closes it. @param {string} first  what may have the focus then, as a selector */
  toggle(first) {
    const press = () => {
      if (this.isOpen) return this.close();
      this.set(true);
      const all = /** @type {NodeListOf<HTMLElement>} */ (this.part.querySelectorAll(first));
      [...all].find((each) => each.getClientRects().length)?.focus();
    };
    this.opener.addEventListener("click", press, { signal: this.signal });
    return this;
  }

  get isOpen() {
    return !this.part.hidden;
  }

  close() {
    this.set(false);
    this.opener.focus({ preventScroll: true });
  }

  /** @param {boolean} isOpen */
  set(isOpen) {
    if (isOpen === this.isOpen) return;
    this.changed(isOpen);
    this.part.hidden = !isOpen;
    if (this.opener.ariaExpanded) this.opener.ariaExpanded = String(isOpen);
  }
}
