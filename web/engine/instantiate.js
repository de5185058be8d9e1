/** Instantiates the wasm and connects it to the services of the page. */

/**
 * @typedef {Record<string, any> & {memory: Uint8Array, services?: any}} Module  the wasm's exports, `_` before the name of each
 */

const decoder = new TextDecoder();

/** @param {BufferSource} binary @returns {Promise<Module>} */
export async function instantiate(binary) {
  /** @type {Module} */
  const module = {
    /** All of its memory; it may have grown since the last time. */
    get memory() {
      return (memory = memory.buffer === exports.memory.buffer ? memory : new Uint8Array(exports.memory.buffer));
    },
  };
  const page = {
    /** @param {number[]} values */
    width: (...values) => module.services.width(...values),
    /** @param {number[]} values */
    raster: (...values) => module.services.raster(...values),
    /** @param {number[]} values */
    upload: (...values) => module.services.upload(...values),
    /** @param {number[]} values */
    draw: (...values) => module.services.draw(...values),
    /** @param {number[]} values */
    story: (...values) => module.services.story(...values),
    // libc.cpp takes these from the page.
    /** @param {number} text */
    number: (text) => Number(decoder.decode(module.memory.subarray(text, module.memory.indexOf(0, text)))),
    pow: Math.pow,
    exp: Math.exp,
    log: Math.log,
    sin: Math.sin,
    cos: Math.cos,
    acos: Math.acos,
  };
  const env = { emscripten_notify_memory_growth() {} };
  const { instance } = await WebAssembly.instantiate(binary, { page, env });
  const exports = /** @type {Record<string, any>} */ (instance.exports);
  let memory = new Uint8Array(exports.memory.buffer);
  exports._initialize?.();
  for (const [name, value] of Object.entries(exports)) module[`_${name}`] = value;
  return module;
}
