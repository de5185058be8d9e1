// The direction of every language that this machine's Intl knows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { directionOf } from "../../web/direction.js";

const letters = [..."abcdefghijklmnopqrstuvwxyz"];
const tags = letters.flatMap((first) => letters.flatMap((second) => [`${first}${second}`, ...letters.map((third) => `${first}${second}${third}`)]));
const known = Intl.DateTimeFormat.supportedLocalesOf(tags);

test("a language has the direction that Intl says", () => {
  const wrong = known.filter((tag) => {
    const locale = /** @type {any} */ (new Intl.Locale(tag));
    return (locale.getTextInfo?.() ?? locale.textInfo).direction !== directionOf(tag);
  });
  assert.deepEqual(wrong, []);
  assert.ok(known.filter((tag) => directionOf(tag) === "rtl").length > 10, "languages are written from right to left");
});

test("a script that the tag names decides, and what is no tag is written from left to right", () => {
  for (const [tag, direction] of Object.entries({
    "az-Arab": "rtl", "az": "ltr", "ku-Arab-IQ": "rtl", "ar-Latn": "ltr", "he-IL": "rtl", "pa-PK": "rtl", "pa-IN": "ltr", "yi": "rtl", "": "ltr", "no tag": "ltr", "x": "ltr",
  })) assert.equal(directionOf(tag), direction, tag);
});
