// What the wasm imports from the page: Module["host"], which runtime.js sets. Nothing is decided here.
addToLibrary({
  dm_js_width: (text, size, style) => (Module["host"] ? Module["host"]["width"](text, size, style) : -1),
  dm_js_raster: (text, size, style, scale, ink, into) =>
    Module["host"] ? Module["host"]["raster"](text, size, style, scale, ink, into) : -1,

  dm_js_upload: (context, patch) => Module["host"]["upload"](context, patch),
  dm_js_draw: (context, frame) => Module["host"]["draw"](context, frame),

  // What libc.cpp reads numbers with.
  dm_js_number__deps: ["$UTF8ToString"],
  dm_js_number: (text) => Number(UTF8ToString(text)),

  // The mathematics of libc.cpp.
  dm_js_pow: (base, exponent) => Math.pow(base, exponent),
  dm_js_exp: (x) => Math.exp(x),
  dm_js_log: (x) => Math.log(x),
  dm_js_sin: (x) => Math.sin(x),
  dm_js_cos: (x) => Math.cos(x),
  dm_js_acos: (x) => Math.acos(x),
});
