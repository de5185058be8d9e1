/**
 * Sends changes of cells to the desk, one after the other. While the desk works on a preview, only the newest text waits for
 * its turn, so that the timeline keeps up with any typing.
 */

/** @typedef {import("./desk_types.js").CellText} CellText */

export class Asking {
  /** @type {CellText[] | undefined} */
  #preview;
  #last = Promise.resolve();

  /** @param {import("./desk_types.js").Desk} desk @param {(error: Error) => void} failed */
  constructor(desk, failed) {
    this.desk = desk;
    this.failed = failed;
  }

  /** @param {CellText[]} cells @param {boolean} isTyping */
  set(cells, isTyping) {
    if (!isTyping) this.#preview = undefined; // the text that is kept replaces it
    if (!isTyping) return this.next(() => this.desk.set(cells, false));
    const isWaiting = this.#preview !== undefined;
    this.#preview = cells;
    if (!isWaiting) this.next(() => this.#sendPreview());
    return this.#last;
  }

  #sendPreview() {
    const cells = this.#preview;
    this.#preview = undefined;
    return cells ? this.desk.set(cells, true) : Promise.resolve();
  }

  /** What the desk is asked for after all else. @template T @param {() => Promise<T>} work @returns {Promise<T | undefined>} */
  next(work) {
    const done = this.#last.then(work).catch((error) => void this.failed(error));
    this.#last = done.then(() => {});
    return done;
  }
}
