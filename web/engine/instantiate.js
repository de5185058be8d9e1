/** Instantiates the wasm and connects it to the services of the page. */

/**
 * @typedef {object} Module
 * @property {import("../abi/exports.js").Reader} exports
 * @property {Uint8Array<ArrayBuffer>} memory  all of it; it may have grown since the last time
 * @property {import("./page_services.js").PageServices} services
 * @property {WebAssembly.Module} compiled
 * @property {(done: number) => void} [progress]  of a file that is read, 0–1
 */

const decoder = new TextDecoder();

/** @param {BufferSource | WebAssembly.Module} wasm @returns {Promise<Module>} */
export async function instantiate(wasm) {
  const module = /** @type {Module} */ ({
    get memory() {
      return (memory = memory.buffer === exports.memory.buffer ? memory : new Uint8Array(exports.memory.buffer));
    },
  });
  const page = {
    /** @param {Parameters<Module["services"]["width"]>} values */
    width: (...values) => module.services.width(...values),
    /** @param {Parameters<Module["services"]["raster"]>} values */
    raster: (...values) => module.services.raster(...values),
    /** @param {Parameters<Module["services"]["upload"]>} values */
    upload: (...values) => module.services.upload(...values),
    /** @param {Parameters<Module["services"]["draw"]>} values */
    draw: (...values) => module.services.draw(...values),
    /** @param {Parameters<Module["services"]["zone"]>} values */
    zone: (...values) => module.services.zone(...values),
    /** @param {Parameters<Module["services"]["story"]>} values */
    story: (...values) => module.services.story(...values),
    /** @param {number} done */
    progress: (done) => module.progress?.(done),
    // libc.cpp takes these from the page.
    /** @param {number} text @param {number} size */
    number: (text, size) => Number(decoder.decode(module.memory.subarray(text >>> 0, (text >>> 0) + size))),
    pow: Math.pow,
    exp: Math.exp,
    log: Math.log,
    sin: Math.sin,
    cos: Math.cos,
    acos: Math.acos,
  };
  const env = { emscripten_notify_memory_growth() {} };
  module.compiled = wasm instanceof WebAssembly.Module ? wasm : await WebAssembly.compile(wasm);
  const instance = await WebAssembly.instantiate(module.compiled, { page, env });
  const exports = (module.exports = /** @type {Module["exports"]} */ (/** @type {unknown} */ (instance.exports)));
  let memory = new Uint8Array(exports.memory.buffer);
  exports._initialize?.();
  return module;
}
