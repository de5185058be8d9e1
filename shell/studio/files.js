/** The story as it is now, and the files that are made of it. */

import { tellLosses, showEmbed, showLink } from "./export_menu.js";
import { fileStem, outputs, whole } from "./outputs.js";
import { Saving } from "./saving.js";
import { linkTo } from "./story_link.js";
import * as say from "./words.js";

/** @typedef {import("./desk_types.js").Desk} Desk */
/** @typedef {import("./outputs.js").Output} Output */
/** @typedef {import("./keeping.js").Keeping} Keeping */

export class Files {
  #saving = new Saving();
  #story = new Uint8Array();
  #title = "";
  #changes = 0; // that the author made
  #state = say.notSavedYet;
  #name = ""; // of the file that was opened

  /** @param {Desk} desk @param {Record<string, () => Promise<Blob>>} makers @param {Keeping} keeping @param {() => void} changed */
  constructor(desk, makers, keeping, changed) {
    this.desk = desk;
    this.makers = makers;
    this.keeping = keeping;
    this.changed = changed;
  }

  /** The outputs that can be made here. */
  get names() {
    return outputs.filter(({ name, by }) => by !== "maker" || this.makers[name]).map(({ name }) => name);
  }

  /** The output that the main button saves. */
  get main() {
    return this.names.find((name) => whole.includes(name)) ?? "";
  }

  /** What is saved, in words. */
  get state() {
    return this.keeping.isOn && this.hasUnsaved ? say.keptInTab : this.#state;
  }

  get hasUnsaved() {
    return this.#saving.hasUnsaved;
  }

  /** @param {import("./desk_types.js").Shown} shown */
  take({ story, title }) {
    this.#story = story;
    this.#title = title;
    this.keep();
  }

  /** What is kept of the story in the tab is up to date again. */
  keep() {
    this.keeping.take(this.#story, { name: this.#name, isSaved: !this.hasUnsaved });
  }

  /** Another story. @param {{ isSaved: boolean, name: string }} how  isSaved: the author loses nothing; name: of its file */
  begin({ isSaved, name }) {
    this.#saving.forget();
    this.#saving.hasUnsaved = !isSaved;
    this.#state = isSaved && name ? say.openedFrom(name) : say.notSavedYet;
    this.#name = name;
    this.keep();
    this.changed();
  }

  hasChanged() {
    ++this.#changes;
    if (this.#saving.hasUnsaved) return;
    this.#saving.hasUnsaved = true;
    this.#state = this.#state === say.notSavedYet ? say.notSavedYet : say.unsavedChanges;
    this.changed();
  }

  /** @param {string} name of an output, "link" or "embed" */
  async save(name) {
    const stem = fileStem(this.#title, say.untitled);
    if (name === "link") return showLink(await linkTo(this.#story));
    if (name === "embed") return showEmbed(stem, this.#title || say.untitled);
    const output = outputs.find((each) => each.name === name);
    if (!output) return;
    const changes = this.#changes;
    const saved = await this.#saving.save(output, stem, () => this.#made(output));
    if (!saved || !whole.includes(name)) return;
    if (changes === this.#changes) this.#saving.hasUnsaved = false; // else it has changed while the file was made
    this.keep();
    this.#state = saved.isDownload ? say.savedInDownloads(saved.name) : say.savedAs(saved.name);
    this.changed();
  }

  /** @param {Output} output */
  async #made({ name, by, type }) {
    if (by === "maker") return this.makers[name]();
    if (by === "story") return new Blob([this.#story], { type });
    const exported = await this.desk.exported(by);
    tellLosses(exported);
    return new Blob([exported.bytes ?? exported.text], { type });
  }
}
