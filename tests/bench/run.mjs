// ./dev bench: measures the core by itself and the page beside other timelines; writes build/bench/table.md and results.json.
// usage: node tests/bench/run.mjs --build FOLDER [--full] [--only NAME] [--sizes 100,1000] [--no-native] [--labels]
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { contenders } from "./contenders.mjs";
import { events, parties, writeStory } from "./generate.mjs";
import { machine } from "./machine.mjs";
import { longestTask, measure } from "./measure.mjs";
import { measureNative } from "./native.mjs";
import { serve } from "./server.mjs";
import { markdown } from "./table.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const limitMs = 60_000;
const few = [100, 1_000, 10_000];
const many = [...few, 100_000, 1_000_000];
const begun = Date.now();
const enoughMs = 9 * 60_000; // then nothing more is begun, but for --full

const { values } = parseArgs({
  options: {
    build: { type: "string", default: join(root, "build") },
    full: { type: "boolean", default: false },
    only: { type: "string" },
    sizes: { type: "string" },
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

// Who could not take so many is not asked to take more.
async function measurePages(results) {
  const pages = new Map();
  const site = await serve({ data, dist: join(root, "dist"), peers: join(out, "peers/node_modules") }, pages);
  const given = contenders.filter((each) => !values.only || nameOf(each).includes(values.only));
  const overwhelmed = new Set();
  for (const count of sizes) {
    const titles = events(count).map(({ title }) => title);
    for (const [number, contender] of given.entries()) {
      if (overwhelmed.has(contender)) continue;
      if (isEnough()) {
        say(`${nameOf(contender)}, ${count} events: left out, time is up (--full takes as long as it takes)`);
        continue;
      }
      const name = nameOf(contender);
      const path = `/page-${number}-${count}.html`;
      say(`${name}, ${count} events`);
      const result = await attempt(contender, { count, titles, path, pages, address: site.address + path });
      results.push({ name, count, version: versionOf(contender), pan: contender.pan, zoom: contender.zoom, result });
      pages.delete(path);
      if (result.failed) overwhelmed.add(contender);
      say(`  ${JSON.stringify(result)}`);
      write(results);
    }
  }
  site.close();
}

async function attempt(contender, { count, titles, path, pages, address }) {
  try {
    pages.set(path, contender.page(count, { root, data, limitMs }));
  } catch (error) {
    return { failed: error.signal || error.code === "ETIMEDOUT" ? "> 60 s" : "failed", errors: [String(error.message).split("\n")[0]] };
  }
  const picture = join(out, "pictures", `${nameOf(contender).replace(/\W+/g, "-")}-${count}.png`);
  const result = await measure(contender, { address, titles, limitMs, picture, onlyLabels: values.labels });
  if (result.load && !values.labels) result.longestTaskMs = await longestTask(contender, { address, limitMs });
  return result;
}

const report = { ...machine(), command: `./dev bench${values.full ? " --full" : ""}`, native: [], pages: [] };

function write(pages) {
  report.pages = pages;
  writeFileSync(join(out, "results.json"), `${JSON.stringify(report, null, 1)}\n`);
  writeFileSync(join(out, "table.md"), markdown(report));
}

mkdirSync(data, { recursive: true });
rmSync(join(out, "pictures"), { recursive: true, force: true });
mkdirSync(join(out, "pictures"), { recursive: true });
writeFileSync(join(data, "parties.json"), JSON.stringify(parties));
for (const count of new Set([...sizes, ...nativeSizes])) writeData(count);
if (!values["no-native"]) {
  report.native = measureNative(join(values.build, "release/demarche_bench"), { sizes: nativeSizes, data, limitMs, say });
}
await measurePages([]);
say("");
process.stdout.write(readFileSync(join(out, "table.md"), "utf8"));
