// What is measured: floors, Demarche and other timelines. A contender has
//   page(count)   its HTML
//   flags         of a browser for it alone
//   pictured      in the page: is there anything of the events to be seen?     ready: can they be used?
//   pan, zoom     how a reader does it: "drag", "wheel", "ctrl-wheel", "button", or "api" where it takes no such gesture,
//                 then through window.bench; nothing where it cannot be done at all
//   nearer        steps of the zoom until about a quarter of the first view fills the window: then a drag moves everyone
//   draws         whether it draws on a canvas, where quads can be counted
//   labels        where its labels are read: in the "page", in our "scene", or nowhere
//   isVariant     whether only loading, zoom and pan are measured
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fetched, seen, shell, stage } from "./pages.mjs";
import { peers } from "./peers.mjs";

const nothing = {
  name: "an empty page",
  page: () => shell("", '<div id="stage"><p class="there">Nothing.</p></div>', ""),
  pictured: seen(".there"),
  stage: "#stage",
  labels: "page",
  pan: "drag",
  zoom: "ctrl-wheel",
  nearer: 0,
};

const floor = (name, module, painter) => ({
  name: `floor: ${name}`,
  page: (count) => shell("", stage, `import { start } from "/floor/timeline.js";
    import { ${painter} } from "/floor/${module}.js";
    ${fetched(count)} start(events, ${painter});`),
  pictured: "() => window.isFloorDrawn === true",
  stage: "canvas",
  draws: true,
  pan: "drag",
  zoom: "ctrl-wheel",
  nearer: 4,
});

/** All ratios are to this one. */
export const canvasFloor = floor("plain Canvas 2D", "canvas", "canvasPainter");
const quadFloor = floor("ImGui-style WebGL2", "quads", "quadPainter");

const drawn = '() => document.querySelector("demarche-timeline")?.shadowRoot?.querySelector(".stage.drawn") != null';

const ours = { stage: "demarche-timeline >> .stage", draws: true, pan: "drag", zoom: "ctrl-wheel", nearer: 4, pictured: drawn };

// The workshop draws what a reader sees, and can also say where the labels are. One file holds a reader's engine, which
// cannot: its labels are the element's.
const element = (attributes = "") => (count) =>
  shell("", `<demarche-timeline src="/data/${count}.timeline.json" ${attributes}></demarche-timeline>`, 'import { write } from "/dist/workshop.js"; window.write = write;');

const own = { ...ours, name: "Demarche, element", page: element(), labels: "scene" };
const withoutGl = { ...ours, name: "Demarche, no WebGL2", page: element(), flags: ["--disable-3d-apis"], isVariant: true };
const softwareGl = { ...ours, name: "Demarche, software WebGL2", page: element('renderer="webgl"'), isVariant: true };

// The whole page is made beforehand, as for a reader: its picture stands in it and needs no script.
const page = {
  ...ours,
  name: "Demarche, one file",
  page(count, { root, data, limitMs }) {
    const out = join(data, `${count}.html`);
    execFileSync(process.execPath, [join(root, "shell/cli.mjs"), "bundle", join(data, `${count}.timeline.json`), "-o", out],
      { stdio: "pipe", timeout: limitMs, killSignal: "SIGKILL" });
    return readFileSync(out);
  },
  pictured: '() => document.querySelector(".picture svg") !== null',
  ready: drawn,
};

export const contenders = [nothing, canvasFloor, quadFloor, own, page, withoutGl, softwareGl, ...peers];
