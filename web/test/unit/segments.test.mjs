import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "../support/source.mjs";

const { cutSegments } = await source("data/segments.ts");

const cut = (text, marks, from, to) =>
  cutSegments(text, marks.map(([start, length, key]) => ({ start, length, key })), from, to).map((s) => [text.slice(s.start, s.end), s.keys]);

test("marks that overlap are cut at every border, and each piece knows all that cover it", () => {
  assert.deepEqual(cut("abcdefgh", [[1, 4, 1], [3, 4, 2]]), [["a", []], ["bc", [1]], ["de", [1, 2]], ["fg", [2]], ["h", []]]);
});

test("marks may nest, repeat, touch and cover everything", () => {
  assert.deepEqual(cut("abcdef", [[0, 6, 1], [2, 2, 2], [2, 2, 2]]), [["ab", [1]], ["cd", [1, 2]], ["ef", [1]]]);
  assert.deepEqual(cut("abcd", [[0, 2, 1], [2, 2, 2]]), [["ab", [1]], ["cd", [2]]]);
});

test("the pieces together are the text, whatever the marks", () => {
  const text = "Stop it \u{1f9d1}\u200d\u2695\ufe0f today \u{1fac0} at once";
  for (let seed = 1; seed <= 300; seed++) {
    const random = ((state) => (below) => (state = (state * 48271) % 2147483647) % below)(seed);
    const marks = Array.from({ length: random(8) }, (_, key) => [random(text.length + 4) - 2, random(12), key]);
    assert.equal(cut(text, marks).map(([piece]) => piece).join(""), text);
  }
});

test("marks beyond the text or without a length leave it as it is", () => {
  assert.deepEqual(cut("abc", [[7, 3, 1], [1, 0, 2], [2, 99, 3]]), [["ab", []], ["c", [3]]]);
});

test("a border within a surrogate pair moves outwards", () => {
  assert.deepEqual(cut("a\u{1fac0}b", [[2, 2, 1]]), [["a", []], ["\u{1fac0}b", [1]]]);
});

test("a part of the text is cut as the whole is", () => {
  assert.deepEqual(cut("abcdefgh", [[1, 4, 1], [3, 4, 2]], 2, 6), [["c", [1]], ["de", [1, 2]], ["f", [2]]]);
});
