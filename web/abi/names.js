/** Written by tools/names.mjs from the enumerations that names.txt lists. */

/** NumberOf */
export const number = /** @type {const} */ ({
  events: 0,
  selected: 1, // an event; -1: none
  focused: 2, // an event; -1: none
  hovered: 3, // an event; -1: none
  axis: 4, // an AxisMode
  naturalHeight: 5, // CSS px that the content needs, of those that it may have
  marks: 6, // drawn last
  labels: 7, // drawn last
  counted: 8, // drawn last: by bins, without a mark of their own
  runsDown: 9, // 1: time runs down
  shown: 10, // events that the query found
  job: 11, // the Job that comes first
  scrolls: 12, // 1: the lanes scroll in the drawing
  drawable: 13, // 1: there is something to draw
  similar: 14, // 1: the query found events with nearly its words
  clickable: 15, // 1: the pointer is on something to click
  virtualList: 16, // 1: the list is too long for a page, which makes only the part that the reader sees
  links: 17, // 1: all are drawn, 0: those of the open event; -1: there are none
  loaded: 18, // 1: what was read last is a document
  eventAt: 19, // of a rank among the shown events: the event; -1: none
  rank: 20, // of an event: how many shown events stand before it; -1: there is no such event
  steps: 21, // of the tour
  step: 22, // of the tour, that opens the selected event; -1: none
  previousStep: 23, // to which the tour goes back; -1: none
  nextStep: 24, // to which it goes on; -1: none
  eventOfStep: 25, // of the tour: the event that a step opens; -1: there is no such step
  stepSeconds: 26, // of a step of the author's tour: how long its words take to read; 0: there is no author's tour
  todayInside: 27, // 1: today lies within the story
  dateTop: 28, // px from the top of the drawing to the date that was gone to last; -1: time does not run down
  rowTop: 29, // px from the top of the drawing to the row of an event; -1: none, or time does not run down
  stillHeight: 30, // px of the drawing that a still picture shows
  pictures: 31, // drawn last, on cards
  markLeft: 32, // px from the left to the selected event once the view rests; -1: none, or time runs down
});

/** TextOf */
export const text = /** @type {const} */ ({
  outline: 0, // a node
  article: 1, // a node, of an event
  notice: 2, // a node; empty where nothing is wrong
  masthead: 3, // a node
  sources: 4, // a node
  range: 5, // plain: what is in view
  id: 6, // plain, of an event
  title: 7, // plain
  language: 8, // plain, BCP 47
  eventTitle: 9, // plain, of an event
  legend: 10, // a node
  filter: 11, // a node: the choices of the filter
  theme: 12, // plain: light, dark, auto or empty, as the author chose
  lanes: 13,
  announcement: 14, // plain: about the event or count that has the focus
  citation: 15, // plain, of an event
  picture: 16, // an <svg> of what is drawn
  hits: 17, // a node: the best of what the query found
  chips: 18, // a node: a button for each line of the query, that takes it away
  view: 19, // plain: the lines of view/view_text.h
  query: 20, // plain: the lines of the query
  step: 21, // plain, of a step of the tour: what the author says of it
  usedGlyphs: 22, // plain: those of titles and names
  widths: 23, // bytes: of the glyphs that were measured
  version: 24, // plain: of the product
  timeZone: 25, // plain: of the document, by its IANA name; empty: none
  heads: 26, // a node: those of columns, where time runs down; else empty
  colors: 27, // plain: a line NAME=#rrggbb for each colour of the page that was moved to be legible
  pictures: 28, // plain, drawn last, a line each: its event, x, y, width, height and address; before them the plot's
  still: 29, // an <svg> of what is in view, to look at: without handles, tips and today
  targets: 30, // plain, drawn last: the lines of dump_targets in layout/scene.h
});

/** Writing */
export const writing = /** @type {const} */ ({
  document: 0, // JSON
  issues: 1, // JSON
  scene: 2, // one shape a line, as drawn last
});

/** EditCommand */
export const editCommand = /** @type {const} */ ({
  columns: 0, // of each table and of the lists in its rows, with the words that a cell may have
  lists: 1, // the lists of a row: COLLECTION, ID
  open: 2, // a document as JSON takes the place of the one that is there
  begin: 3, // an empty document does, with so many rows for events
  order: 4, // "day-first", "month-first" or "": which number of 03/04/2025 in a cell is the day
  preview: 5, // cells while the author types: COLLECTION, ID, COLUMN, TEXT
  set: 6, // the same as a step of the history
  add: 7, // rows: COLLECTION, the id of the row before them or "", their number
  remove: 8, // rows: COLLECTION, then their ids
  undo: 9,
  redo: 10,
  story: 11, // the document as JSON, as far as it can be shown
});

/** FileForm */
export const fileForm = /** @type {const} */ ({
  sheets: 0,
  json: 1,
  text: 2,
});

/** Merging */
export const merging = /** @type {const} */ ({
  proposed: 0,
  done: 1,
  updated: 2, // three documents, see update.h
});

/** ExportFormat */
export const exportFormat = /** @type {const} */ ({
  csv: 0, // one sheet of events
  timelineJs: 1,
  vis: 2,
  icalendar: 3,
  markdown: 4,
  csvSheets: 5, // sheets of events, parties, sources and accounts, each a file
  workbook: 6, // the same as JSON: [{"name", "rows": [[CELL]]
});

/** Job */
export const job = /** @type {const} */ ({
  read: 0, // a document
  sortTexts: 1, // of the events, into the order in which they are searched
  search: 2,
  arrange: 3,
  none: 4, // nothing is left to do
});

/** Change */
export const change = /** @type {const} */ ({
  none: 0,
  outline: 1,
  selection: 2,
  focus: 4,
  range: 8,
  hover: 16,
  shown: 32,
  lanes: 64,
});

/** Key */
export const key = /** @type {const} */ ({
  plus: 0,
  minus: 1,
  zero: 2,
  home: 3,
  end: 4,
  left: 5,
  right: 6,
  up: 7,
  down: 8,
  enter: 9,
  escape: 10,
  pageUp: 11,
  pageDown: 12,
  axis: 13, // from story to scale, and back
  promises: 14, // opens and closes their band
  positions: 15,
  nextStep: 16, // of the tour
  previousStep: 17,
  earlier: 18, // moves along time
  later: 19,
  whole: 20, // all of the story, also where the author has the first view show a part
  dismiss: 21, // sends the tip of an event away, and closes nothing
  links: 22, // shows all of them, or those of the open event only
});

/** PointerPhase */
export const phase = /** @type {const} */ ({
  down: 0,
  move: 1,
  up: 2,
  leave: 3,
  cancel: 4,
});

/** Colors */
export const colors = /** @type {const} */ ({
  mask: 0, // coverage alone, white, to be tinted later; the engine may still smooth it to suit the ink
  own: 1, // as it is to be seen: the ink, and glyphs that bring colours of their own
});

/** AxisMode */
export const axis = /** @type {const} */ ({
  automatic: 0,
  story: 1,
  scale: 2,
});

/** GroupBy */
export const grouping = /** @type {const} */ ({
  party: 0,
  topic: 1,
  kind: 2,
  place: 3,
  source: 4,
  tag: 5,
  one: 6,
});

/** Overflow */
export const overflow = /** @type {const} */ ({
  scrolls: 0,
  grows: 1,
});

/** ReactionBit */
export const reaction = /** @type {const} */ ({
  consumed: 1, // the page must not act on the input too
  redraw: 2, // a frame is wanted
});

/** PointerFlag */
export const pointerFlag = /** @type {const} */ ({
  touch: 1,
});

/** WheelFlag */
export const wheelFlag = /** @type {const} */ ({
  zooms: 1,
});

/** Preference */
export const preference = /** @type {const} */ ({
  reducedMotion: 1,
});
