import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "../support/source.mjs";

const { visiblePieces, visibleText } = await source("data/visible.ts");

test("what turns, hides or controls text is shown by its name", () => {
  assert.equal(visibleText("a\u202Eb"), "a[RLO]b");
  assert.equal(visibleText("nothing\u0000 there"), "nothing[NUL] there");
  assert.equal(visibleText("\u001b[31mred"), "[ESC][31mred");
  assert.match(visiblePieces("a\u202Eb")[1].name, /right-to-left override/);
});

test("text that people write stays as it is: accents, joined pictures, other scripts, tabs and lines", () => {
  for (const text of ["e\u0301", "\u{1f469}\u{1f3fd}\u200d\u2695\ufe0f", "\u05e2\u05d1\u05e8\u05d9\u05ea", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "a\tb\nc"])
    assert.equal(visibleText(text), text);
});

test("a line as Windows ends it is one line", () => {
  assert.equal(visibleText("a\r\nb"), "a\nb");
});
