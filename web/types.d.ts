declare module "*.css" {
  const text: string;
  export default text;
}

/** The wasm beside the module; the build sets it. */
declare const WASM_FILE: string;
