/** Written by tools/names.mjs from the enumerations that names.txt lists. */

/** NumberOf */
export const number = /** @type {const} */ ({
  events: 0,
  selected: 1, // an event; -1: none
  focused: 2, // an event; -1: none
  hovered: 3, // an event; -1: none
  axis: 4, // an AxisMode
  errors: 5,
  dropped: 6, // events that were left out because of an error in them
  naturalHeight: 7, // CSS px that show all lanes
  marks: 8, // drawn last
  labels: 9, // drawn last
  runsDown: 10, // 1: time runs down
  shown: 11, // events that the query found
  searching: 12, // 1: dm_search has more to do
  listed: 13, // events in the outline; a huge document has its most important ones there
  drawable: 14, // 1: there is something to draw
  clickable: 15, // 1: the pointer is on something to click
  virtualList: 16, // 1: the list is too long for a page, which makes only the part that the reader sees
  arrangingSteps: 17, // about how many steps it takes to arrange the document, for a progress bar
});

/** TextOf */
export const text = /** @type {const} */ ({
  outline: 0, // a node
  article: 1, // a node, of an event
  issues: 2,
  svg: 3, // the first view
  masthead: 4, // a node
  sources: 5, // a node
  range: 6, // plain: what is in view
  id: 7, // plain, of an event
  title: 8, // plain
  language: 9, // plain, BCP 47
  eventTitle: 10, // plain, of an event
  legend: 11, // a node
  filter: 12, // a node: the choices of the filter
  theme: 13, // plain: light, dark, auto or empty, as the author chose
  lanes: 14,
  drawnSvg: 15, // what was drawn last
  announcement: 16, // plain: about the event or count that has the focus
  neighbours: 17, // a node, of an event: links to the shown events before and after it
});

/** Writing */
export const writing = /** @type {const} */ ({
  outlineHtml: 0,
  mastheadHtml: 1,
  sourcesHtml: 2,
  legendHtml: 3,
  document: 4, // JSON
  scene: 5, // one shape a line, as drawn last
  targets: 6, // one target a line, as drawn last
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
});

/** Phase */
export const phase = /** @type {const} */ ({
  down: 0,
  move: 1,
  up: 2,
  leave: 3,
  cancel: 4,
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
