/** The functions for authors as a class. Only this file and timeline.js touch the memory of a wasm for texts. */

/** @typedef {import("../abi/exports.js").Author} Exports */
/** @typedef {typeof import("../abi/names.js")} Names */
/** @template List @typedef {import("../abi/exports.js").Of<List>} Of */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The desk of one author. web/abi/author.h explains each function. */
export class Author {
  #exports;
  #handle;

  /** @param {{ exports: object }} module an instance of a wasm that has the functions for authors */
  constructor({ exports }) {
    this.#exports = /** @type {Exports} */ (exports);
    this.#handle = this.#exports.dm_author_create();
  }

  /** Gives everything back; no method may be called after it. */
  destroy() {
    this.#exports.dm_author_destroy(this.#handle);
  }

  /**
   * What comes of a file of another format, as the two texts of src/convert/imported.h; "" where it is no timeline.
   * @param {string} file with the choices of the author before it @param {Of<Names["fileForm"]>} form
   */
  import(file, form) {
    return this.#ask("dm_import", file, form);
  }

  /** Two documents as one, as JSON. @param {string} documents with the names of their files @param {Of<Names["merging"]>} how */
  merge(documents, how) {
    return this.#ask("dm_merge", documents, how);
  }

  /** A story in the format of another program, as JSON with what was left out. @param {string} story as JSON @param {Of<Names["exportFormat"]>} format */
  export(story, format) {
    return this.#ask("dm_export", story, format);
  }

  /** Asks the desk. @param {Of<Names["editCommand"]>} command @param {string} [text] */
  edit(command, text = "") {
    return this.#ask("dm_edit", text, command);
  }

  /** @param {"dm_import" | "dm_merge" | "dm_export" | "dm_edit"} name @param {string} text @param {any} number */
  #ask(name, text, number) {
    const { memory, malloc, free } = this.#exports;
    const bytes = encoder.encode(text);
    const place = malloc(bytes.length + 1) >>> 0; // a million rows need more memory than 2 GB, where places look negative
    if (!place) throw new RangeError(name);
    new Uint8Array(memory.buffer).set(bytes, place);
    const answer = this.#exports[name](this.#handle, place, bytes.length, /** @type {never} */ (number)) >>> 0;
    free(place);
    return decoder.decode(new Uint8Array(memory.buffer, answer, this.#exports.dm_author_answer_size(this.#handle)));
  }
}
