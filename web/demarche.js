/**
 * The file that a page loads: it defines <demarche-timeline>, and importing it has no other effect. A page that wants
 * to define the element itself, later or under another name, loads element.js in its place, which has no effect at all:
 *
 *     import { define } from "./element.js";
 *     define("our-timeline");
 *
 * The build makes one file of each, dist/demarche.js and dist/element.js. Both hold the whole engine, so that a reader
 * downloads one of them and never both.
 */

import { define } from "./element.js";

export * from "./element.js";

define();
