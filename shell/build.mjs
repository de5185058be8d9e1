// Makes dist/demarche.js, one ES module of the page's code and the style, dist/element.js, the same without defining the
// element, dist/demarche.wasm, dist/boot.js, which starts a one-file page, and dist/names.js, the numbers of the ABI.
// usage: node shell/build.mjs --core BUILD/demarche.wasm --out dist
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build, transform } from "esbuild";
import { minify } from "terser";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const { values } = parseArgs({ options: { core: { type: "string" }, out: { type: "string", default: "dist" } } });
if (!values.core) {
  console.error("usage: node shell/build.mjs --core BUILD/demarche.wasm [--out dist]");
  process.exit(2);
}
const core = resolve(values.core);
const out = resolve(values.out);

// The style travels as text, without what only people need.
const styleAsText = {
  name: "style-as-text",
  setup(/** @type {import("esbuild").PluginBuild} */ { onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, "utf8"), { loader: "css", minify: true });
      return { contents: code.trim(), loader: "text" };
    });
  },
};

mkdirSync(out, { recursive: true });
for (const name of ["demarche.js", "element.js", "boot.js"]) {
  const { outputFiles } = await build({
    entryPoints: [join(root, "web", name)],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    plugins: [styleAsText],
  });
  // 5 % less of gzip than esbuild alone.
  const { code } = await minify(outputFiles[0].text, { module: true, ecma: 2020, compress: { passes: 3 } });
  writeFileSync(join(out, name), `${code}\n`);
}
copyFileSync(core, join(out, "demarche.wasm"));
copyFileSync(join(root, "web/abi/names.js"), join(out, "names.js"));
