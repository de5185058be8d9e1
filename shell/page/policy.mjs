// The policy of a one-file page: it runs its own scripts, has its own styles, and loads the pictures of its story.

/**
 * @typedef {object} Content
 * @property {string[]} scripts @property {string[]} styles  between their tags
 * @property {string[]} origins  of pictures
 * @property {boolean} hasWorker
 * @property {boolean} isEditable  it has the studio in it
 */

/** @param {Content} content @param {(text: string) => string | Promise<string>} sha256 in base64 */
export async function policyFor({ scripts, styles, origins, hasWorker, isEditable }, sha256) {
  /** Sources that allow exactly these. @param {string[]} contents */
  const hashes = async (contents) => (await Promise.all(contents.map(sha256))).map((each) => `'sha256-${each}'`).join(" ");
  return [
    "default-src 'none'",
    `script-src ${await hashes(scripts)} blob: 'wasm-unsafe-eval'`, // blob: what the script has unpacked
    `style-src ${await hashes(styles)}`,
    ["img-src data:", ...origins].join(" "),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    ...(hasWorker || isEditable ? ["worker-src blob:", `trusted-types ${isEditable ? "default demarche desk studio" : "demarche"}`] : ["trusted-types 'none'"]),
  ].join("; ");
}
