// ./dev bench: measures the core by itself and the page beside other timelines; writes build/bench/table.md and results.json.
// usage: node tests/bench/run.mjs --build FOLDER [--full] [--only NAME,NAME] [--sizes 100,1000] [--repeat 3] [--no-native] [--labels]
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { canvasFloor, contenders } from "./contenders.mjs";
import { events, parties, writeStory } from "./generate.mjs";
import { machine } from "./machine.mjs";
import { longestTask, measure, parts } from "./measure.mjs";
import { measureNative } from "./native.mjs";
import { serve } from "./server.mjs";
import { markdown } from "./table.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const limitMs = 60_000;
const few = [100, 1_000, 10_000];
const many = [...few, 100_000, 1_000_000];
const begun = Date.now();
const enoughMs = 25 * 60_000; // then nothing more is begun, but for --full

const { values } = parseArgs({
  options: {
    build: { type: "string", default: join(root, "build") },
    full: { type: "boolean", default: false },
    only: { type: "string" },
    sizes: { type: "string" },
    repeat: { type: "string", default: "3" }, // a number is the median of so many runs, where there is time
    "no-native": { type: "boolean", default: false },
    labels: { type: "boolean", default: false }, // only loading and readable labels, in a few seconds each
  },
});
const out = join(values.build, "bench");
const data = join(out, "data");
const sizes = values.sizes?.split(",").map(Number) ?? (values.full ? many : few);
const nativeSizes = values.sizes ? sizes : values.full ? many : many.slice(0, 4);
const say = (text) => process.stderr.write(`${text}\n`);

function writeData(count) {
  const file = openSync(join(data, `${count}.timeline.json`), "w");
  writeStory(count, (text) => writeSync(file, text));
  closeSync(file);
  writeFileSync(join(data, `${count}.json`), JSON.stringify(events(count)));
}

const nameOf = ({ name, package: from }) => name ?? from;
const versionOf = ({ package: from }) =>
  from && JSON.parse(readFileSync(join(out, "peers/node_modules", from, "package.json"), "utf8")).version;

const isEnough = () => !values.full && Date.now() - begun > enoughMs;
const isWanted = (name) => !values.only || values.only.split(",").some((part) => name.includes(part));

/** Everything once, and then again what a reader does, so that a minute of other work on the machine meets few of the numbers. */
async function measurePages() {
  const pages = new Map();
  const floor = join(root, "tests/bench/floor");
  const site = await serve({ data, dist: join(root, "dist"), peers: join(out, "peers/node_modules"), floor }, pages);
  const given = contenders.filter((each) => isWanted(nameOf(each)));
  const rounds = values.labels ? 1 : Number(values.repeat);
  for (let round = 0; round < rounds; ++round) {
    for (const count of sizes) for (const contender of given) await measurePage(contender, { count, round, pages, site });
  }
  site.close();
}

async function measurePage(contender, { count, round, pages, site }) {
  const name = nameOf(contender);
  const all = report.pages.filter((each) => each.name === name);
  const known = all.find((each) => each.count === count);
  if (round ? !known || known.results[0].failed : all.some(({ results }) => results[0].failed)) return; // who could not take so many
  if (isEnough()) return void say(`${name}, ${count} events: left out, time is up (--full takes as long as it takes)`);
  say(`${name}, ${count} events, round ${round + 1}`);
  const path = `/page-${contenders.indexOf(contender)}-${count}.html`;
  const result = await attempt(contender, { count, round, path, pages, address: site.address + path });
  pages.delete(path);
  say(`  ${JSON.stringify(result)}`);
  if (round && result.failed) return;
  if (round) known.results.push(result);
  else report.pages.push({ name, count, version: versionOf(contender), pan: contender.pan, zoom: contender.zoom, results: [result] });
  write();
}

async function attempt(contender, { count, round, path, pages, address }) {
  try {
    pages.set(path, contender.page(count, { root, data, limitMs }));
  } catch (error) {
    return { failed: error.signal || error.code === "ETIMEDOUT" ? "> 60 s" : "failed", errors: [String(error.message).split("\n")[0]] };
  }
  const picture = join(out, "pictures", `${nameOf(contender).replace(/\W+/g, "-")}-${count}.png`);
  const wanted = values.labels ? parts.labels : round || contender.isVariant ? parts.again : parts.all;
  const titles = contender.labels ? events(count).map(({ title }) => title) : [];
  const result = await measure(contender, { address, titles, limitMs, picture, wanted });
  if (result.load && !values.labels) result.longestTaskMs = await longestTask(contender, { address, limitMs });
  return result;
}

const report = {
  ...machine(),
  command: `./dev bench${values.full ? " --full" : ""}`, repeat: Number(values.repeat), floor: canvasFloor.name, native: [], pages: [],
};

function write() {
  writeFileSync(join(out, "results.json"), `${JSON.stringify(report, null, 1)}\n`);
  writeFileSync(join(out, "table.md"), markdown(report));
}

// Playwright closes its browsers at these signals, and would leave us to open the next one.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(1));
mkdirSync(data, { recursive: true });
rmSync(join(out, "pictures"), { recursive: true, force: true });
mkdirSync(join(out, "pictures"), { recursive: true });
writeFileSync(join(data, "parties.json"), JSON.stringify(parties));
for (const count of new Set([...sizes, ...nativeSizes])) writeData(count);
if (!values["no-native"]) {
  report.native = measureNative(join(values.build, "release/demarche_bench"), { sizes: nativeSizes, data, limitMs, say });
}
await measurePages();
write();
say("");
process.stdout.write(readFileSync(join(out, "table.md"), "utf8"));
