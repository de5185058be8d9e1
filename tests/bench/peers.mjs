// The other timelines, each given the same events in the way its own manual shows. contenders.mjs says what they have.
import { fetched, seen, shell, stage } from "./pages.mjs";

const linked = (path) => `<link rel="stylesheet" href="/peers/${path}">`;
const classic = (path) => `<script src="/peers/${path}"></script>`;

const visTimeline = {
  package: "vis-timeline",
  page: (count) => shell(
    linked("vis-timeline/styles/vis-timeline-graph2d.min.css") + classic("vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"),
    stage,
    `${fetched(count)}
    const items = events.map(({ title, lane, begin, end }, id) =>
      ({ id, group: lane, content: title, start: begin, ...(end ? { end } : { type: "box" }) }));
    const groups = parties.map((content, id) => ({ id, content }));
    window.timeline = new vis.Timeline(document.getElementById("stage"), new vis.DataSet(items), new vis.DataSet(groups), 
      { height: "100%" });
    requestAnimationFrame(() => window.timeline.redraw());`,
  ),
  // It fits itself to the events after its first drawing; without the redraw asked for above, that is seen a second later.
  pictured: `() => document.querySelector(".vis-item") !== null && /^1[6-9]/.test(document.querySelector(".vis-time-axis .vis-text:not(.vis-measure)")?.textContent)`,
  stage: ".vis-panel.vis-center",
  labels: "page",
  pan: "drag",
  zoom: "wheel",
  nearer: 8,
};

const timelineJs = {
  package: "@knight-lab/timelinejs",
  page: (count) => shell(
    linked("@knight-lab/timelinejs/dist/css/timeline.css") + classic("@knight-lab/timelinejs/dist/js/timeline.js"),
    stage,
    `${fetched(count)}
    const date = (day) => { const [year, month, number] = day.split("-").map(Number); return { year, month, day: number }; };
    const slides = events.map(({ title, lane, begin, end }, id) => ({
      unique_id: "e" + id, group: parties[lane], text: { headline: title }, start_date: date(begin),
      ...(end ? { end_date: date(end) } : {}),
    }));
    new TL.Timeline("stage", { events: slides }, { hash_bookmark: false });`,
  ),
  pictured: seen(".tl-timemarker"),
  // Its markers lie upon each other until a transition, which begins late, has brought them to their places.
  ready: `() => new Set([...document.querySelectorAll(".tl-timemarker")].slice(0, 50).map((marker) => marker.getBoundingClientRect().left)).size > 10`,
  stage: ".tl-timenav",
  labels: "page",
  pan: "drag",
  zoom: "button",
  nearer: 3,
  zoomButtons: [".tl-menubar-button:has(.tl-icon-zoom-in)", ".tl-menubar-button:has(.tl-icon-zoom-out)"],
};

const milestones = {
  package: "d3-milestones",
  page: (count) => shell(
    linked("d3-milestones/build/d3-milestones.css") + classic("d3-milestones/build/d3-milestones.min.js"),
    stage,
    `${fetched(count)}
    milestones("#stage").mapping({ timestamp: "begin", text: "title" }).parseTime("%Y-%m-%d").aggregateBy("day").optimize(true).render(events);`,
  ),
  pictured: seen(".milestones__group__label__text-horizontal"),
  stage: "#stage",
  labels: "page",
};

const day = 86_400_000;
const timelinesChart = {
  package: "timelines-chart",
  page: (count) => shell(
    classic("timelines-chart/dist/timelines-chart.min.js"),
    stage,
    `${fetched(count)}
    const lanes = parties.map((name) => ({ group: name, data: [{ label: "", data: [] }] }));
    for (const { title, lane, begin, end } of events) {
      const from = new Date(begin);
      const to = end ? new Date(end) : new Date(from.getTime() + ${day});
      lanes[lane].data[0].data.push({ timeRange: [from, to], val: end ? "span" : "point", labelVal: title });
    }
    const chart = new TimelinesChart(document.getElementById("stage")).maxHeight(680).data(lanes).zQualitative(true);
    const first = [Date.UTC(1825, 0, 1), Date.UTC(2025, 0, 1)];
    let [from, to] = first;
    const show = () => chart.zoomX([new Date(from), new Date(to)]);
    window.bench = {
      pan: (px) => { const by = (-px / 1050) * (to - from); from += by; to += by; show(); },
      zoom: (factor) => { const by = ((to - from) * (1 - 1 / factor)) / 2; from += by; to -= by; show(); },
    };`,
  ),
  pictured: seen("rect.series-segment"),
  stage: "#stage",
  labels: "page",
  pan: "api",
  zoom: "api",
  nearer: 6,
};

// The slow ones last: a run that is short of time leaves them out first.
export const peers = [visTimeline, timelinesChart, milestones, timelineJs];
