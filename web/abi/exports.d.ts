/** Written by tools/names.mjs: the functions that the wasm exports. */

import * as names from "./names.js";
import { word } from "./words.js";

/** A number of a list. */
export type Of<List> = List[keyof List];
/** A timeline or the desk of an author: what dm_create or dm_author_create answers. */
export type Handle = number;
/** A place in the memory of the wasm. */
export type Address = number;

/** Of every wasm. */
export interface Memory {
  memory: WebAssembly.Memory;
  malloc(size: number): Address;
  free(place: Address): void;
  _initialize?(): void;
}

/** web/abi/reader.h */
export interface Reader extends Memory {
  dm_create(): Handle;
  dm_destroy(instance: Handle): void;
  dm_context(instance: Handle, context: number, colors: Of<typeof names.colors>): void;
  dm_read(instance: Handle, size: number): void;
  dm_work(instance: Handle, steps: number): number;
  dm_packed(instance: Handle, block: number): Address;
  dm_unpack(instance: Handle, block: number, bytes: number): Address;
  dm_measure_glyphs(instance: Handle, glyphs: Address, size: number): void;
  dm_use_widths(instance: Handle, widths: Address, size: number): void;
  dm_resize(instance: Handle, width: number, height: number, ratio: number, most_height: number, overflow: Of<typeof names.overflow>): void;
  dm_part(instance: Handle, from: number, to: number): void;
  dm_words(instance: Handle, lines: Address, size: number): void;
  dm_word(instance: Handle, lines: Address, size: number, word: Of<typeof word>): Address;
  dm_fonts(instance: Handle): number;
  dm_theme(instance: Handle, lines: Address, size: number): void;
  dm_preferences(instance: Handle, flags: number): void;
  dm_pointer(instance: Handle, phase: Of<typeof names.phase>, x: number, y: number, flags: number, clicks: number): number;
  dm_wheel(instance: Handle, x: number, y: number, dx: number, dy: number, flags: number): number;
  dm_pinch(instance: Handle, x: number, y: number, dx: number, dy: number, factor: number): number;
  dm_key(instance: Handle, key: Of<typeof names.key>): number;
  dm_select(instance: Handle, event: number): number;
  dm_focus(instance: Handle, event: number): number;
  dm_step(instance: Handle, step: number): number;
  dm_date(instance: Handle, date: Address, size: number): number;
  dm_lanes(instance: Handle, grouping: Of<typeof names.grouping>): number;
  dm_topic(instance: Handle, topic: number): number;
  dm_collapse(instance: Handle, lane: number): number;
  dm_query(instance: Handle, lines: Address, size: number): number;
  dm_restore(instance: Handle, lines: Address, size: number): number;
  dm_find(instance: Handle, id: Address, size: number): number;
  dm_frame(instance: Handle, now_ms: number, utc_s: number): number;
  dm_changes(instance: Handle): number;
  dm_number(instance: Handle, number: Of<typeof names.number>, of: number): number;
  dm_text(instance: Handle, text: Of<typeof names.text>, event: number): Address;
  dm_answer_size(instance: Handle): number;
}

/** web/abi/author.h */
export interface Author extends Memory {
  dm_author_create(): Handle;
  dm_author_destroy(author: Handle): void;
  dm_import(author: Handle, file: Address, size: number, fileForm: Of<typeof names.fileForm>): Address;
  dm_merge(author: Handle, documents: Address, size: number, merging: Of<typeof names.merging>): Address;
  dm_export(author: Handle, json: Address, size: number, exportFormat: Of<typeof names.exportFormat>): Address;
  dm_edit(author: Handle, text: Address, size: number, editCommand: Of<typeof names.editCommand>): Address;
  dm_author_answer_size(author: Handle): number;
}

/** web/abi/workshop.h */
export interface Workshop extends Reader, Author {
  dm_write(instance: Handle, writing: Of<typeof names.writing>): Address;
}
