// The same events for everyone who is measured: N over 200 years in 12 lanes, 70 % points and 30 % spans, titles of
// 20 to 90 characters. The same number gives the same events, byte for byte.
// As a command: node tests/bench/generate.mjs 1000 > file.timeline.json
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const parties = [
  "Arland", "Borenia", "Calder", "Dravia", "Eastmark", "Fjordane", "Galdova", "Hesperia", "Istria", "Jorvik", "Kesh", "Lorne",
];
const firstDay = Date.UTC(1825, 0, 1) / 86_400_000;
const days = 73_049; // to the end of 2024
const spanShare = 0.3;
const longestSpanDays = 1_500;

const openings = ["Talks", "Envoys", "Ministers", "A note", "Two rounds", "The council", "Delegates", "A summit", "Observers", "The court"];
const words = (
  "on the border treaty about river grain prisoners sanctions ceasefire after long winter agree to meet again in spring " +
  "reject draft sign protocol recall ambassador open corridor for aid close straits fishing rights debt trade tariff accord " +
  "over islands with mediation of neutral powers and guarantee withdraw troops exchange lists declare void"
).split(" ");

/** mulberry32, by Tommy Ettinger: 32 bits of state are enough here, and the same numbers everywhere. @param {number} seed */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param {() => number} next @param {any[]} list */
const pick = (next, list) => list[Math.floor(next() * list.length)];

/** Words up to a length that is drawn first, so that all lengths from 20 to 90 come up. @param {() => number} next */
function title(next) {
  const length = 20 + Math.floor(next() * 71);
  let text = pick(next, openings);
  for (;;) {
    const longer = `${text} ${pick(next, words)}`;
    if (longer.length > length && text.length >= 20) return text;
    if (longer.length > 90) return text;
    text = longer;
  }
}

/** @param {number} day since 1970 */
const isoDay = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);

/**
 * What every timeline is given, in an order that is not that of time.
 * @param {number} count @param {number} [seed]
 * @returns {{ title: string, lane: number, begin: string, end?: string }[]}
 */
export function events(count, seed = 1) {
  const next = random(seed);
  return Array.from({ length: count }, () => {
    const begin = Math.floor(next() * days);
    const isSpan = next() < spanShare;
    const end = Math.min(days - 1, begin + 1 + Math.floor(next() ** 3 * longestSpanDays));
    const event = { title: title(next), lane: Math.floor(next() * parties.length), begin: isoDay(firstDay + begin) };
    return isSpan && end > begin ? { ...event, end: isoDay(firstDay + end) } : event;
  });
}

/** The same as a document of ours. @param {number} count @param {number} [seed] */
export function story(count, seed = 1) {
  return {
    version: 1,
    title: `${count} generated events`,
    language: "en",
    actors: parties.map((name, lane) => ({ id: `p${lane}`, name, type: "state" })),
    events: events(count, seed).map(({ title, lane, begin, end }, number) => ({
      id: `e${number}`, title, date: end ? `${begin}/${end}` : begin, participants: [{ actor: `p${lane}` }],
    })),
  };
}

/** In pieces, since a million events are longer than one string should be. @param {number} count @param {(text: string) => void} write */
export function writeStory(count, write) {
  const { events: all, ...head } = story(count);
  write(`${JSON.stringify(head).slice(0, -1)},"events":[\n`);
  for (let from = 0; from < all.length; from += 10_000) {
    const lines = all.slice(from, from + 10_000).map((event) => JSON.stringify(event));
    write(`${lines.join(",\n")}${from + 10_000 < all.length ? ",\n" : "\n"}`);
  }
  write("]}\n");
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const count = Number(process.argv[2]);
  if (!Number.isInteger(count) || count < 1 || count > 10_000_000) {
    console.error("usage: node tests/bench/generate.mjs COUNT > FILE.timeline.json");
    process.exitCode = 2;
  } else {
    writeStory(count, (text) => process.stdout.write(text));
  }
}
