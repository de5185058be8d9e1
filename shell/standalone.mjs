// The still picture as a file of its own.
import { createHash } from "node:crypto";
import { colorsOf } from "./page/still.mjs";

/**
 * The picture as a file of its own. Light colours are attributes, which every viewer reads. Dark colours are rules, for
 * viewers that know the scheme of their reader. The rules apply to this picture only, also inside a page.
 * @param {import("./page/still.mjs").Drawings} drawings @param {string} theme the author's: light, dark, or what the reader prefers
 */
export function standalone(drawings, theme) {
  if (theme === "light" || theme === "dark") return drawings[theme];
  const name = `d-${createHash("sha256").update(drawings.light).digest("hex").slice(0, 8)}`;
  const rules = [...colorsOf(drawings)].filter(([, { light, dark }]) => light !== dark);
  const style = rules.map(([each, { paint, dark }]) => `.${name} .${each}{${paint}:${dark}}`).join("");
  return drawings.light.replace(
    /^<svg([^>]*)>/,
    (_, attributes) => `<svg${attributes} class="${name}"><style>@media (prefers-color-scheme:dark){${style}}</style>`,
  );
}
