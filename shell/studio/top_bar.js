/** The bar at the top: the title, what is saved, undo and redo, and the files that go out. */

import { make } from "../../web/panels/nodes.js";
import { ExportMenu } from "./export_menu.js";
import { button } from "./parts.js";
import * as say from "./words.js";

export class TopBar {
  /**
   * @param {{ undo: () => void, redo: () => void, save: (name: string) => void, keep: (isOn: boolean) => void }} owner
   * @param {string[]} outputs  names of the files that can be made
   * @param {{ hasLinks: boolean, canKeep: boolean }} can
   */
  constructor(owner, outputs, { hasLinks, canKeep }) {
    this.title = make("h1", { class: "title" });
    this.state = make("p", { class: "state", role: "status" });
    this.keep = button(say.keepInTab, () => owner.keep(this.keep.getAttribute("aria-pressed") !== "true"), "keep");
    this.keep.title = say.keepText;
    this.keep.hidden = !canKeep;
    this.tellKept(false);
    this.undo = button(say.undo, owner.undo);
    this.redo = button(say.redo, owner.redo);
    const rest = outputs.filter((name) => name !== "page");
    const menu = new ExportMenu([...rest, ...(hasLinks ? ["link"] : []), "embed"], owner.save);
    const hasPage = rest.length < outputs.length;
    const main = button(hasPage ? say.savePage : say.saveFile, () => owner.save(hasPage ? "page" : "json"), "primary");
    const buttons = make("div", { class: "bar-buttons" }, this.undo, this.redo, menu.element, main);
    this.element = make("header", { class: "bar" }, make("div", { class: "bar-text" }, this.title, this.state, this.keep), buttons);
  }

  /** @param {boolean} isOn */
  tellKept(isOn) {
    this.keep.setAttribute("aria-pressed", String(isOn));
  }

  /** @param {{ title: string, undo: boolean, redo: boolean }} shown */
  show({ title, undo, redo }) {
    this.title.textContent = title || say.untitled;
    document.title = say.windowTitle(title);
    this.#allow(this.undo, undo);
    this.#allow(this.redo, redo);
  }

  /** @param {string} state */
  tell(state) {
    if (this.state.textContent !== state) this.state.textContent = state;
  }

  // A button that has the focus keeps it.
  /** @param {HTMLButtonElement} each @param {boolean} isAllowed */
  #allow(each, isAllowed) {
    each.setAttribute("aria-disabled", String(!isAllowed));
  }
}
