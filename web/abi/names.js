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
});

/** TextOf */
export const text = /** @type {const} */ ({
  outline: 0, // a node
  outlineHtml: 1, // HTML
  article: 2, // a node, of an event
  issues: 3,
  svg: 4, // the first view
  mastheadHtml: 5, // HTML
  masthead: 6, // a node
  sourcesHtml: 7, // HTML
  sources: 8, // a node
  range: 9, // plain: what is in view
  id: 10, // plain, of an event
  document: 11,
  title: 12, // plain
  language: 13, // plain, BCP 47
  eventTitle: 14, // plain, of an event
  scene: 15, // plain: one shape a line, as drawn last
  legendHtml: 16, // HTML
  legend: 17, // a node
  filter: 18, // a node: the choices of the filter
  theme: 19, // plain: light, dark, auto or empty, as the author chose
  targets: 20, // plain: one target a line, as drawn last
  lanes: 21,
  tip: 22, // plain: about the count of events that has the keyboard's focus
  drawnSvg: 23, // what was drawn last
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
  dark: 1,
  reducedMotion: 2,
});
