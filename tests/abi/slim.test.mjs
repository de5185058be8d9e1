// The shorter markup of a page means the same as the markup that it is made of.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sharePictures, slimWords } from "../../shell/page/slim.mjs";

test("an attribute that ends with a slash does not close its element", () => {
  assert.equal(slimWords('<g role="img" aria-label="and/">words</g>'), '<g role=img aria-label="and/">words</g>');
  assert.equal(slimWords('<path d="M0 0" class="a/"/>'), '<path d="M0 0" class="a/"/>');
  assert.equal(slimWords('<path d="M0" class="a"/>'), "<path d=M0 class=a />");
});

test("a picture that comes three times is in the page once, under a name that the author has not used", () => {
  const dot = '<svg class="dot" viewBox="0 0 12 12" aria-hidden="true"><path d="M1"></path></svg>';
  const { parts, symbols } = sharePictures({ list: `<p id="m0">${dot}${dot}</p>`, legend: dot });
  assert.equal(symbols, '<symbol id="mm0" viewBox="0 0 12 12"><path d="M1"></path></symbol>');
  assert.equal(parts.legend, '<svg class="dot" aria-hidden="true"><use href="#mm0"/></svg>');
  assert.deepEqual(sharePictures({ list: dot + dot }), { parts: { list: dot + dot }, symbols: "" });
});
