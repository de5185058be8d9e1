/** Saves files: to a place that the author chooses, where the browser can, else into the downloads. Warns of unsaved work. */

/** @typedef {import("./outputs.js").Output} Output */
/** @typedef {{ name: string, createWritable: () => Promise<{ write: (data: Blob) => Promise<void>, close: () => Promise<void> }> }} FileHandle */
/** @typedef {(options: { suggestedName: string, types: { accept: Record<string, string[]> }[] }) => Promise<FileHandle>} Picker */
/** @typedef {{ name: string, isDownload: boolean }} Saved */

export class Saving {
  /** @type {Map<string, FileHandle>} by the name of the output: it is saved to the same file again */
  #files = new Map();
  #hasUnsaved = false;

  constructor() {
    window.addEventListener("beforeunload", (event) => this.#hasUnsaved && event.preventDefault());
  }

  get hasUnsaved() {
    return this.#hasUnsaved;
  }

  set hasUnsaved(hasUnsaved) {
    this.#hasUnsaved = hasUnsaved;
  }

  /** Another story goes to other files. */
  forget() {
    this.#files.clear();
  }

  /**
   * @param {Output} output @param {string} stem  of the name of the file @param {() => Promise<Blob>} make
   * @returns {Promise<Saved | undefined>} nothing, when the author stopped it
   */
  async save({ name, extension, type }, stem, make) {
    const fileName = `${stem}.${extension}`;
    const picker = /** @type {Picker | undefined} */ (/** @type {any} */ (window).showSaveFilePicker);
    // The browser asks for the place right after the press, before the file is made.
    const file = picker && (this.#files.get(name) ?? (await pick(picker, fileName, type)));
    if (file === "stopped") return undefined;
    if (!file || file === "refused") return download(await make(), fileName);
    const blob = await make();
    const writable = await file.createWritable();
    await writable.write(blob);
    await writable.close();
    this.#files.set(name, file);
    return { name: file.name, isDownload: false };
  }
}

/** @param {Picker} picker @param {string} suggestedName @param {string} type @returns {Promise<FileHandle | "stopped" | "refused">} */
async function pick(picker, suggestedName, type) {
  const ending = `.${suggestedName.split(".").pop()}`;
  try {
    return await picker.call(window, { suggestedName, types: [{ accept: { [type]: [ending] } }] });
  } catch (error) {
    return /** @type {Error} */ (error).name === "AbortError" ? "stopped" : "refused"; // a frame may not ask
  }
}

/** @param {Blob} blob @param {string} name @returns {Saved} */
function download(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // the browser may still be asking where to
  return { name, isDownload: true };
}
