/**
 * The place of the stage in the window. A page may scale, zoom, turn or move the boxes around it. Three marks in the
 * corners of the stage tell where its axes run.
 */

/** @param {HTMLElement} stage */
function axesOf(stage) {
  const [at, right, below] = [...stage.querySelectorAll(":scope > i")].map((mark) => mark.getBoundingClientRect());
  const { width, height } = sizeOf(stage);
  /** @param {DOMRect} end @param {number} length */
  const axis = (end, length) => ({ x: (end.left - at.left) / length, y: (end.top - at.top) / length });
  return { at, across: axis(right, width), down: axis(below, height) };
}

/** CSS px of the stage, with fractions. @param {HTMLElement} stage */
export function sizeOf(stage) {
  const style = getComputedStyle(stage), box = stage.getBoundingClientRect();
  // The style has few digits. The box has all, where nothing scales it.
  /** @param {"width" | "height"} side */
  const length = (side) => (Math.abs(parseFloat(style[side]) - box[side]) < 0.1 ? box[side] : parseFloat(style[side]) || 0);
  return { width: length("width"), height: length("height") };
}

/** How many CSS px of the window a CSS px of the stage has. @param {HTMLElement} stage */
export function scaleOf(stage) {
  const { across, down } = axesOf(stage);
  const scale = Math.max(Math.hypot(across.x, across.y), Math.hypot(down.x, down.y));
  return Math.round(scale * 1000) / 1000 || 1;
}

/**
 * A place of the window in CSS px of the stage.
 * @param {HTMLElement} stage @param {{clientX: number, clientY: number}} place
 */
export function placeOn(stage, { clientX, clientY }) {
  const { at, across, down } = axesOf(stage);
  const x = clientX - at.left, y = clientY - at.top;
  const area = across.x * down.y - across.y * down.x || 1;
  return { x: (x * down.y - y * down.x) / area, y: (y * across.x - x * across.y) / area };
}
