// The floor on a plain 2D canvas: one fillRect for each mark and one fillText for each label.
import { font, ink, paper } from "./timeline.js";

const css = ([red, green, blue]) => `rgb(${red} ${green} ${blue})`;

/** @param {HTMLCanvasElement} canvas */
export function canvasPainter(canvas) {
  const context = canvas.getContext("2d", { alpha: false });
  return {
    begin() {
      context.fillStyle = paper;
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.font = font;
      context.textBaseline = "top";
    },
    mark(x, y, width, height, color) {
      context.fillStyle = css(color);
      context.fillRect(x, y, width, height);
    },
    label(text, x, y) {
      context.fillStyle = css(ink);
      context.fillText(text, x, y);
    },
    end() {},
  };
}
