declare module "*.css" {
  const text: string;
  export default text;
}

declare module "*demarche-core.mjs" {
  export default function createCore(options: { wasmBinary: Uint8Array; locateFile: (name: string) => string }): Promise<any>;
}
