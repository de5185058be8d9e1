/**
 * Keeps the story in the storage of this browser tab, once the author has allowed it: a reload or a crash then loses nothing.
 * Nobody else can read it, and it goes when the tab is closed.
 */

import { packedText, unpackedText } from "./short_text.js";

const restMs = 400; // between two stories, while the author types
const key = () => `demarche-studio ${location.pathname}`;

/** A page in a frame may have none. @returns {Storage | undefined} */
function storage() {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

/** @typedef {{ name: string, isSaved: boolean }} Named  name: of the file that was opened */

export class Keeping {
  #storage = storage();
  #isOn = false;
  #timer = 0;
  /** @type {{ story: Uint8Array<ArrayBuffer>, named: Named } | undefined} the newest */
  #story;

  /** @param {() => void} refused called when there is no room */
  constructor(refused) {
    this.refused = refused;
  }

  get isPossible() {
    return Boolean(this.#storage);
  }

  get isOn() {
    return this.#isOn;
  }

  /** @param {boolean} isOn */
  set isOn(isOn) {
    this.#isOn = isOn;
    if (isOn) this.#write();
    else this.#storage?.removeItem(key());
  }

  /** @param {Uint8Array<ArrayBuffer>} story as JSON @param {Named} named */
  take(story, named) {
    this.#story = { story, named };
    if (!this.#isOn || this.#timer) return;
    this.#timer = window.setTimeout(() => this.#write(), restMs);
  }

  async #write() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const written = this.#story;
    if (!written || !this.#isOn) return;
    const text = await packedText(written.story);
    if (!this.#isOn) return;
    try {
      this.#storage?.setItem(key(), JSON.stringify({ ...written.named, text }));
    } catch {
      this.isOn = false;
      this.refused();
    }
  }

  /** What was kept before the page was loaded. @returns {Promise<(Named & { bytes: Uint8Array<ArrayBuffer> }) | undefined>} */
  async kept() {
    try {
      const text = this.#storage?.getItem(key());
      if (!text) return undefined;
      const { text: story, ...named } = JSON.parse(text);
      return { ...named, bytes: await unpackedText(story) };
    } catch {
      return undefined; // it was cut, or is of another version
    }
  }
}
