// Makes dist/: demarche.js, one ES module of the page's code and the style; element.js, the same without defining the
// element; workshop.js, the same with what authors need; intl.js, names of dates for languages without a file; boot.js,
// which starts a one-file page; containers.js, which opens the files of authors, and licenses.txt of the libraries in it; the
// language files; sentences.txt, what is said about errors; the code of the studio, of which shell/studio/pack_studio.mjs makes
// a page; and the engines.
// usage: node shell/build.mjs --engines BUILD --out dist
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build, transform } from "esbuild";
import { minify } from "terser";
import { entries, listMark, positional } from "../tools/words.mjs";
import { mplNotice, noLicence, usageOfBuild } from "./sentences.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const { values } = parseArgs({ options: { engines: { type: "string" }, out: { type: "string", default: "dist" } } });
if (!values.engines) {
  console.error(usageOfBuild);
  process.exit(2);
}
const engines = resolve(values.engines);
const out = resolve(values.out);

// The style is a text in the module, without comments and white space.
const styleAsText = {
  name: "style-as-text",
  setup(/** @type {import("esbuild").PluginBuild} */ { onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, "utf8"), { loader: "css", minify: true });
      return { contents: code.trim(), loader: "text" };
    });
  },
};

// Sentences about errors, by number: a mark of the list stands before them, and in the module that reads them.
const issues = entries(readFileSync(join(root, "shell/sentences/issues.txt"), "utf8"));
const sentenceMark = listMark([...issues.keys()]);

// The module has the names of the language files, and the English words that it needs before the core is loaded.
const folder = join(root, "shell/languages");
const languages = readdirSync(folder).filter((name) => name.endsWith(".txt") && name !== "en.txt").map((name) => name.slice(0, -4));
const english = entries(readFileSync(join(folder, "en.txt"), "utf8"));
const early = Object.fromEntries([...english].filter(([key]) => key.startsWith("early.")).map(([key, text]) => [key.slice(6), text]));
const languagesAsCode = {
  name: "languages-as-code",
  setup(/** @type {import("esbuild").PluginBuild} */ { onResolve, onLoad }) {
    onResolve({ filter: /^demarche:languages$/ }, ({ path }) => ({ path, namespace: "languages" }));
    onLoad({ filter: /.*/, namespace: "languages" }, () => ({
      contents: `export const early = ${JSON.stringify(early)}, languages = ${JSON.stringify(languages)}, sentenceMark = "${sentenceMark}";`,
    }));
  },
};

// The modules load intl.js only for a language without a file.
const intlBeside = {
  name: "intl-beside",
  setup(/** @type {import("esbuild").PluginBuild} */ { onResolve }) {
    onResolve({ filter: /^demarche:intl$/ }, () => ({ path: "./intl.js", external: true }));
  },
};

// The studio has editors and formats of its own. Without those of the library its page is 14 kB smaller, and within its limit.
const ownEditors = {
  name: "own-editors",
  setup(/** @type {import("esbuild").PluginBuild} */ { onResolve, onLoad }) {
    onResolve({ filter: /^tabulator-tables$/ }, () => ({ path: join(root, "node_modules/tabulator-tables/src/js/builds/esm.js") }));
    onLoad({ filter: /tabulator-tables.*\bdefaults.(editors|formatters)\.js$/ }, () => ({ contents: "export default {};" }));
  },
};

mkdirSync(join(out, "languages"), { recursive: true });
writeFileSync(join(out, "sentences.txt"), [sentenceMark, ...issues.values()].join("\n"));
for (const language of languages) {
  const words = entries(readFileSync(join(folder, `${language}.txt`), "utf8"));
  writeFileSync(join(out, "languages", `${language}.txt`), positional(english, words));
}

/**
 * The code that becomes a file of dist/, and the wasm that it loads. isScript: it is no module, since a page that was opened
 * from disk cannot give a module to a worker.
 * @type {Record<string, { from: string, wasm?: string, isScript?: boolean }>}
 */
const modules = {
  "demarche.js": { from: "web/demarche.js", wasm: "demarche.wasm" },
  "element.js": { from: "web/element.js", wasm: "demarche.wasm" },
  "workshop.js": { from: "web/workshop.js", wasm: "workshop.wasm" },
  "intl.js": { from: "web/intl.js" },
  "boot.js": { from: "web/boot.js" },
  "opened.js": { from: "web/opened.js" },
  "containers.js": { from: "shell/containers/open.mjs" },
  "studio.js": { from: "shell/studio/page.js" },
  "studio_boot.js": { from: "shell/studio/boot.js" },
  "edit.js": { from: "shell/studio/edit.js" },
  "desk.js": { from: "shell/studio/desk_worker.js", isScript: true },
};

/** The folders of the libraries whose code is in a module. @type {Set<string>} */
const libraries = new Set();

for (const [name, { from, wasm = "", isScript = false }] of Object.entries(modules)) {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(root, from)],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: isScript ? "iife" : "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logOverride: { "empty-import-meta": "silent" }, // a script loads nothing beside it
    plugins: [styleAsText, languagesAsCode, intlBeside, ownEditors],
    define: { WASM_FILE: JSON.stringify(wasm) },
  });
  // 5 % less of gzip than esbuild alone.
  const { code } = await minify(outputFiles[0].text, { module: !isScript, ecma: 2020, compress: { passes: 3 } });
  writeFileSync(join(out, name), `${code}\n`);
  for (const input of Object.keys(metafile.inputs)) {
    const [library] = input.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/) ?? [];
    if (library) libraries.add(resolve(library));
  }
}

/** Name, version, licence and the address of the source of a library. @param {string} library its folder */
function licenseOf(library) {
  const { name, version, license, repository } = JSON.parse(readFileSync(join(library, "package.json"), "utf8"));
  const file = readdirSync(library).find((entry) => /^licen[sc]e/i.test(entry));
  if (!file) throw new Error(noLicence(name));
  const address = String(repository?.url ?? repository ?? "").replace(/^(git\+https|git):/, "https:").replace(/\.git$/, "");
  const text = license === "MPL-2.0" ? mplNotice : readFileSync(join(library, file), "utf8").trim();
  return `${name} ${version}\n${address}\n\n${text}\n`;
}
writeFileSync(join(out, "licenses.txt"), [...libraries].sort().map(licenseOf).join("\n---\n\n"));

for (const name of ["demarche.wasm", "author.wasm", "workshop.wasm"]) copyFileSync(join(engines, name), join(out, name));
