/** What the studio asks of its desk: the part that reads files, keeps the document and its history, and finds faults. */

export type Collection = "events" | "parties" | "sources" | "story"; // story: one row, the fields of the story itself

/** choices: the words that a cell of the column may have. */
export interface Column { name: string; choices?: string[] }

/** Items within a row, such as the accounts of an event. ordered: the author chooses their order. */
export interface ListOf { name: string; ordered: boolean; columns: Column[] }

export interface Columns { columns: Column[]; lists: ListOf[] }

/** fit: the share of its filled cells that can have the meaning. */
export interface ReadColumn { header: string; meaning: string; evidence: string; fit: number; filled: number }

/** reading: how the date of an event is understood, in words; faults: names of columns with a problem. */
export interface Row { id: string; cells: Record<string, string>; reading?: string; faults: string[] }

/** row: its number as the table shows it, from 1 on; fixes: texts for the cell, of which one solves the problem. */
export interface Problem {
  collection: Collection;
  id: string;
  row: number;
  column: string;
  message: string;
  fixes: { name: string; text: string }[];
}

/** story: the JSON of the document; all: the rows of each table whose rows came, went or all look different; changed: single rows, or what is new of them. */
export interface Shown {
  story: Uint8Array<ArrayBuffer>;
  title: string;
  undo: boolean;
  redo: boolean;
  all: Partial<Record<Collection, Row[]>>;
  changed: { collection: Collection; row: { id: string } & Partial<Row> }[];
  problems: Problem[];
}

/** columns: "HEADER=MEANING" for each column whose meaning the author chose. */
/** newer: conflicts of an update in which the newer file is right; apart: pairs of events of a merge that are not the same. */
/** into: what becomes of the story that is there. update: the file is newer, and what was edited is kept; merge: both tell of the same events. */
export interface Choices {
  order?: "day-first" | "month-first";
  columns: string[];
  title?: string;
  language?: string;
  into?: "replace" | "update" | "merge";
  newer?: { id: string; field: string }[];
  apart?: [string, string][];
}

/** What two files gave together: of an update the first four, of a merge the pairs of events that became one. */
export interface Joined {
  added?: string[];
  removed?: string[];
  changed?: { title: string; fields: string[] }[];
  conflicts?: { id: string; title: string; field: string; mine: string; newer: string; taken: boolean }[];
  pairs?: { first: string; second: string; ids: [string, string]; likeness: number; differs: string[]; apart: boolean }[];
}

export interface ReadSheet {
  name: string;
  kind: "events" | "parties" | "sources" | "accounts" | "other";
  format: string;
  rows: number;
  setAside: number;
  columns: ReadColumn[];
}

export interface CellIssue { severity: "error" | "warning" | "notice"; sheet: number; row: number; column: number; message: string }

/**
 * What came of a file. meanings: the names of all that a column can mean; openDates: dates whose day and month could
 * change places; failed: a sentence, when nothing was opened;
 * canJoin: there was a story before, with which the file can be joined.
 */
export interface Opening {
  kind: "story" | "table" | "calendar" | "text" | "json";
  name: string;
  sheets: ReadSheet[];
  issues: CellIssue[];
  notes: string[];
  meanings: string[];
  openDates?: { count: number; examples: string[] };
  events: number;
  failed?: string;
  canJoin?: boolean;
  joined?: Joined;
}

/** column: of the table, or a place in a list of the row: "accounts.0.text"; "accounts.0" with an empty text takes the item out, and with a number moves it there. */
export interface CellText { collection: Collection; id: string; column: string; text: string }

/** bytes: of a file that is no text. */
export interface Exported { text: string; bytes?: Uint8Array<ArrayBuffer>; leftOut: { field: string; count: number }[]; events: string[] }

export interface Desk {
  progress: (done: number) => void;
  columns(): Promise<Record<Collection, Columns>>;
  /** The items of each list of a row. */
  lists(collection: Collection, id: string): Promise<Record<string, Record<string, string>[]>>;
  /** Opens a table of events with tables of what belongs to them; nothing where these files are no such tables. */
  openTogether(files: { name: string; bytes: Uint8Array<ArrayBuffer> }[]): Promise<Opening | undefined>;
  open(file: { name: string; bytes: Uint8Array<ArrayBuffer> }, choices?: Choices): Promise<Opening>;
  paste(given: { text: string; html: string }): Promise<Opening>;
  /** Reads the file that was opened last once more. */
  choose(choices: Choices): Promise<Opening>;
  empty(): Promise<void>;
  /** isTyping: a preview; the next call replaces it, and only a call without it is a step of the history. */
  set(cells: CellText[], isTyping: boolean): Promise<void>;
  /** after: the id of a row, "" for the end. Answers the ids of the new rows. */
  add(collection: Collection, after: string, count: number): Promise<string[]>;
  remove(collection: Collection, ids: string[]): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  exported(format: "csv" | "workbook" | "timelineJs" | "vis" | "icalendar" | "markdown"): Promise<Exported>;
}

export type DeskClass = new (changed: (shown: Shown) => void) => Desk;

/** Makes files of the story as it is now, by the names of shell/studio/outputs.js: "page", "svg" and so on. */
export type Makers = (desk: Desk) => Record<string, () => Promise<Blob>>;
