// What a timeline has drawn on a plain 2D canvas, read from the calls that it made. The reader's engine writes no scene.

/** Runs in the page before anything else: no WebGL2, and every frame of the first stage that draws is written down. */
export function watchPlainCanvas() {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return /webgl/.test(kind) ? null : getContext.call(this, kind, ...rest);
  };
  window.frame = { paper: "", colors: new Set(), lines: [] };
  let latest; // the text that was rastered last
  const slots = new WeakMap(); // by page of the atlas: what stands where
  const hook = (owner, name, before) => {
    const own = owner.prototype[name];
    owner.prototype[name] = function (...given) {
      before(this, ...given);
      return own.apply(this, given);
    };
  };
  const solid = ({ data }) => {
    for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 255) return `rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`;
    return "";
  };
  for (const owner of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
    hook(owner, "fillText", (context, text) => (latest = { text, size: parseFloat(context.font.match(/[\d.]+px/)), color: context.fillStyle }));
    hook(owner, "putImageData", ({ canvas }, image, x, y) => {
      if (!slots.has(canvas)) slots.set(canvas, new Map());
      slots.get(canvas).set(`${x} ${y}`, latest ?? { text: "", color: solid(image) });
      latest = undefined;
    });
  }
  const isStage = (context) => context.canvas.parentElement?.classList.contains("stage");
  const now = window.frame;
  hook(CanvasRenderingContext2D, "fillRect", (context, x, y, width, height) => {
    if (!isStage(context)) return;
    if (width === context.canvas.width && height === context.canvas.height) Object.assign(now, { paper: context.fillStyle, colors: new Set(), lines: [] });
    now.colors.add(context.fillStyle);
    now.lines.push(`box ${x} ${y} ${width} ${height} ink`);
  });
  hook(CanvasRenderingContext2D, "rect", (context, ...sides) => isStage(context) && now.lines.push(`clip ${sides.join(" ")}`));
  hook(CanvasRenderingContext2D, "stroke", (context) => isStage(context) && now.colors.add(context.strokeStyle));
  hook(CanvasRenderingContext2D, "drawImage", (context, page, left, top, width, height) => {
    const slot = isStage(context) && slots.get(page)?.get(`${left} ${top}`);
    if (!slot) return;
    now.colors.add(slot.color);
    const { a, e: x, f: y } = context.getTransform();
    if (slot.text) now.lines.push(`text ${x + 2} ${y + 15} ${width - 4} ${slot.size} ${slot.color} "${slot.text}"`); // the margins of src/ui/atlas.cpp
    else if (a === 1) now.lines.push(`disc ${x + width / 2} ${y + height / 2} ${Math.min(width, height) / 2 - 1} ink`);
  });
}

/** The last frame as lines of a scene, as the workshop's `scene` has them: clips, boxes, discs and texts. */
export const linesOf = (page) => page.evaluate(() => window.frame.lines.join("\n"));

/** Its colours: "#1b2c3d" or "rgb(27, 44, 61)". */
export const colorsOf = (page) => page.evaluate(() => [...window.frame.colors].filter(Boolean));

export const paperOf = (page) => page.evaluate(() => window.frame.paper);

/** Where a text begins, CSS px from the left. @param {import("playwright-core").Page} page @param {string} text */
export const leftOf = async (page, text) => {
  const line = (await linesOf(page)).split("\n").find((each) => each.startsWith("text") && each.includes(text));
  return line === undefined ? undefined : Number(line.split(" ")[1]);
};

/** "#1b2c3d" of any colour that a canvas or a computed style has. @param {string} color */
export function hex(color) {
  if (color.startsWith("#")) return color;
  const channels = color.match(/[\d.]+/g)?.slice(0, 3).map(Number) ?? [];
  const scale = color.startsWith("color(") ? 255 : 1;
  return `#${channels.map((each) => Math.round(each * scale).toString(16).padStart(2, "0")).join("")}`;
}
