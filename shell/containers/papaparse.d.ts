// What csv.mjs needs of Papa Parse, which has no types of its own.
declare module "papaparse" {
  export interface ParseError {
    type: string;
    code: "MissingQuotes" | "InvalidQuotes" | string;
    row?: number;
  }
  export interface Options {
    delimiter: string;
    newline: string;
    quoteChar?: string;
    preview?: number;
  }
  const papa: { parse(text: string, options: Options): { data: string[][]; errors: ParseError[] } };
  export default papa;
}
