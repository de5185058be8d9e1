/** The keys of a table while no cell is edited, as spreadsheets have them. */

/** @typedef {import("./grid.js").Grid} Grid */

/** @type {Record<string, string>} */
const directions = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

/** @type {Record<string, (grid: Grid, event: KeyboardEvent) => void>} */
const actions = {
  Enter: (grid) => grid.edit(),
  F2: (grid) => grid.edit(),
  Delete: (grid) => grid.clear(),
  Backspace: (grid) => grid.clear(),
  Home: (grid, event) => grid.goTo({ row: isJump(event) ? 0 : grid.place.row, column: 1 }),
  End: (grid, event) => grid.goTo({ row: isJump(event) ? Infinity : grid.place.row, column: Infinity }),
  PageUp: (grid) => grid.goTo({ row: grid.place.row - grid.rowsInView, column: grid.place.column }),
  PageDown: (grid) => grid.goTo({ row: grid.place.row + grid.rowsInView, column: grid.place.column }),
};

const isJump = (/** @type {KeyboardEvent} */ event) => event.ctrlKey || event.metaKey;

// The keys of an input method have no letter of their own.
const isTyping = (/** @type {KeyboardEvent} */ event) => !isJump(event) && ((event.key.length === 1 && !event.altKey) || event.key === "Process");

/** @param {Grid} grid @param {HTMLElement} element @param {AbortSignal} signal */
export function connectKeys(grid, element, signal) {
  let leaves = false; // after Escape, Tab goes on in the page

  /** @param {KeyboardEvent} event */
  const press = (event) => {
    if (event.defaultPrevented || grid.isEditing) return;
    const wasLeaving = leaves;
    if (event.key !== "Shift") leaves = event.key === "Escape";
    if (event.key === "Tab") return wasLeaving ? undefined : tab(grid, event);
    const direction = directions[event.key];
    const action = actions[event.key];
    if (direction && !event.altKey) grid.move(direction, { jumps: isJump(event), expands: event.shiftKey });
    else if (action) action(grid, event);
    else if (isJump(event) && event.key.toLowerCase() === "a") grid.selectAll();
    else return isTyping(event) ? grid.type() : undefined; // the letter goes into the field that opens
    event.preventDefault();
  };
  element.addEventListener("keydown", press, { signal });
}

// From the last cell of the table on, Tab goes on in the page.
/** @param {Grid} grid @param {KeyboardEvent} event */
function tab(grid, event) {
  if (grid.step(event.shiftKey ? -1 : 1)) event.preventDefault();
}
