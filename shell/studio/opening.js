/** Opens what an author gives: files, pasted text, a link, the sample, and what the tab has kept. */

import { isLink, takeStory } from "./story_link.js";
import * as say from "./words.js";

/** @typedef {import("./desk_types.js").Opening} Opened */
/** @typedef {{ name: string, bytes: Uint8Array<ArrayBuffer> }} Bytes */
/**
 * The parts of the studio that an opening changes.
 * @typedef {object} Parts
 * @property {import("./desk_types.js").Desk} desk
 * @property {import("./asking.js").Asking} asking
 * @property {import("./files.js").Files} files
 * @property {import("./keeping.js").Keeping} keeping
 * @property {import("./sheets.js").Sheets} sheets
 * @property {import("./import_panel.js").ImportPanel} importPanel
 * @property {import("./details.js").Details} details
 * @property {(message: string) => void} tell  "" for nothing
 * @property {() => string} told  the message that stands there
 * @property {(isBusy: boolean) => void} busy
 */

const patienceMs = 400; // until the author is told that a file is being read

export class Opening {
  /** @param {Parts} parts */
  constructor(parts) {
    this.parts = parts;
  }

  /** Opens a story that the page itself holds. @param {Bytes} story */
  story(story) {
    return this.open(() => this.parts.desk.open(story), { isNew: true });
  }

  /** Tables that belong together are one story; else each file comes after the other. @param {File[]} files */
  async ofFiles(files) {
    const { desk } = this.parts;
    const all = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
    const together = all.length > 1 && (await this.#busily(() => desk.openTogether(all)));
    if (together) await this.open(async () => together, { isNew: true });
    else for (const file of all) await this.open(() => desk.open(file), { isNew: true });
  }

  /** A link has a story; else the tab may have kept one. @returns {Promise<boolean>} whether it had */
  async restore() {
    window.addEventListener("hashchange", () => isLink() && this.#ofLink());
    if (isLink()) return this.#ofLink(), false;
    const { desk, files, keeping, tell } = this.parts;
    const kept = await keeping.kept();
    if (!kept || !(await this.open(() => desk.open(kept), { isNew: true }))) return false;
    files.begin(kept);
    tell(say.restored);
    return true;
  }

  async #ofLink() {
    const bytes = await takeStory().catch(() => undefined);
    if (!bytes) return this.parts.tell(say.brokenLink);
    await this.story({ name: say.theLink, bytes });
  }

  /**
   * @param {() => Promise<Opened>} work @param {{ isNew: boolean, isSample?: boolean }} how  isNew: another file than before
   * @returns {Promise<boolean>} whether something was opened
   */
  async open(work, { isNew, isSample = false }) {
    const { files, importPanel, details, sheets, tell } = this.parts;
    tell("");
    const opened = await this.#busily(work);
    if (!opened) return false;
    if (opened.failed) return tell(say.notOpened(opened.failed)), false;
    const isStory = opened.kind === "story" && !opened.canJoin; // else there is something to ask
    if (isNew) files.begin({ isSaved: opened.kind === "story" && !files.hasUnsaved, name: isSample ? "" : opened.name });
    else files.hasChanged();
    if (isNew && isStory) importPanel.element.hidden = true;
    else importPanel.show(opened, { isNew }), details.open(false);
    if (!isNew) return true;
    sheets.show("events");
    const next = isStory ? sheets.tabs.querySelector("[aria-selected=true]") : importPanel.element.querySelector("h2");
    /** @type {HTMLElement | null} */ (next)?.focus({ preventScroll: true });
    return true;
  }

  // A large file takes a while.
  /** @template T @param {() => Promise<T>} work @returns {Promise<T | undefined>} */
  async #busily(work) {
    const { desk, asking, tell, told, busy } = this.parts;
    busy(true);
    let isSlow = false;
    let tenths = 0;
    const tellHow = () => isSlow && tell(say.reading(tenths));
    desk.progress = (done) => {
      if (Math.floor(done * 10) === tenths) return;
      tenths = Math.floor(done * 10);
      tellHow();
    };
    const slow = setTimeout(() => ((isSlow = true), tellHow()), patienceMs);
    const opened = await asking.next(work);
    clearTimeout(slow);
    busy(false);
    if (told() === say.reading(tenths)) tell("");
    return opened;
  }
}
