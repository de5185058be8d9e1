// A timeline that does as little as one can: the floor that ./dev bench compares the others with. Every frame asks for
// every event, draws a rectangle for each that is in view, and a label where the label before it in the row leaves room.
// A drag pans; Control and the wheel zoom. A painter says how rectangles and labels are drawn.

const rowsPerLane = 3;
const markHeight = 7;
const textSize = 12;
const labelGap = 8;
const zoomPerPx = 1 / 320; // as in src/view/wheel.cpp

export const font = `${textSize}px sans-serif`;
export const paper = "#ffffff";
export const ink = [32, 33, 36];
/** Red, green and blue of each lane. @param {number} lane */
const laneInk = (lane) => [(lane * 67) % 200, (lane * 131) % 200, (lane * 29) % 200];

/** @param {{title: string, lane: number, begin: string, end?: string}[]} events @param {number} height */
function placed(events, height) {
  const lanes = 1 + events.reduce((most, { lane }) => Math.max(most, lane), 0);
  const rowHeight = height / (lanes * rowsPerLane);
  const counts = new Array(lanes).fill(0);
  return events
    .map(({ title, lane, begin, end }) => ({ title, lane, begin: Date.parse(begin), end: Date.parse(end ?? begin) }))
    .sort((one, other) => one.begin - other.begin)
    .map((event) => {
      const row = event.lane * rowsPerLane + (counts[event.lane]++ % rowsPerLane);
      return { ...event, row, y: row * rowHeight, color: laneInk(event.lane), width: 0 };
    });
}

/**
 * @param {any[]} given
 * @param {(canvas: HTMLCanvasElement) => {begin(): void, mark(x: number, y: number, width: number, height: number, color: number[]): void,
 *   label(text: string, x: number, y: number): void, end(): void}} painterOf
 */
export function start(given, painterOf) {
  const canvas = document.createElement("canvas");
  canvas.width = innerWidth;
  canvas.height = innerHeight;
  canvas.style.display = "block";
  document.getElementById("stage").append(canvas);
  const painter = painterOf(canvas);
  const events = placed(given, canvas.height);
  const measuring = document.createElement("canvas").getContext("2d");
  measuring.font = font;
  const shown = { from: events[0].begin, msPerPx: (events.at(-1).end - events[0].begin) / canvas.width };
  const rowCount = 1 + events.reduce((most, { row }) => Math.max(most, row), 0);
  let isWanted = false;

  function draw() {
    isWanted = false;
    const free = new Array(rowCount).fill(0);
    painter.begin();
    for (const event of events) {
      const x = (event.begin - shown.from) / shown.msPerPx;
      const right = Math.max(x + markHeight, (event.end - shown.from) / shown.msPerPx);
      if (x > canvas.width || right < 0) continue;
      painter.mark(x, event.y, right - x, markHeight, event.color);
      if (x < free[event.row]) continue;
      event.width ||= measuring.measureText(event.title).width;
      if (x + event.width > canvas.width) continue;
      painter.label(event.title, x, event.y + markHeight);
      free[event.row] = x + event.width + labelGap;
    }
    painter.end();
  }
  const wake = () => {
    if (!isWanted) requestAnimationFrame(draw);
    isWanted = true;
  };

  let heldAt;
  canvas.addEventListener("pointerdown", (event) => {
    heldAt = event.clientX;
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener("pointermove", ({ clientX }) => {
    if (heldAt === undefined) return;
    shown.from += (heldAt - clientX) * shown.msPerPx;
    heldAt = clientX;
    wake();
  });
  canvas.addEventListener("pointerup", () => (heldAt = undefined));
  canvas.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const at = shown.from + event.clientX * shown.msPerPx;
    shown.msPerPx *= Math.exp(event.deltaY * zoomPerPx);
    shown.from = at - event.clientX * shown.msPerPx;
    wake();
  }, { passive: false });
  wake();
  requestAnimationFrame(() => (window.isFloorDrawn = true));
}
