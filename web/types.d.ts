/** Made of shell/languages by shell/build.mjs. */
declare module "demarche:languages" {
  /** The words of English that are needed before the core is there. */
  export const early: Record<"loading" | "stop" | "stopped" | "failed" | "no_document" | "no_source" | "no_memory", string>;
  /** The languages that have a file. */
  export const languages: string[];
  /** The first line of the file of sentences that belongs to the engine. */
  export const sentenceMark: string;
}

/** web/intl.js, which is a file beside the module. */
declare module "demarche:intl" {
  export const intlLines: typeof import("./intl.js").intlLines;
}

declare module "*.css" {
  const text: string;
  export default text;
}

/** The wasm beside the module; the build sets it. */
declare const WASM_FILE: string;
