import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "../support/source.mjs";

const { addRange, around, firstRange, nextStep, openAround, step } = await source("data/excerpts.ts");

const long = "a".repeat(5_000_000);

test("a short text is shown whole, a long one to the first step", () => {
  assert.deepEqual(firstRange("abc"), [{ start: 0, end: 3 }]);
  assert.deepEqual(firstRange(long), [{ start: 0, end: step }]);
  assert.deepEqual(firstRange(""), []);
});

test("a place within what is shown opens nothing, one beyond opens its surroundings", () => {
  const shown = firstRange(long);
  assert.equal(openAround(long, shown, { start: 10, end: 20 }), shown);
  assert.deepEqual(openAround(long, shown, { start: 3_000_000, end: 3_000_100 }), [{ start: 0, end: step }, { start: 3_000_000 - around, end: 3_000_100 + around }]);
});

test("a span as long as the text opens no more than a step of it", () => {
  const [, opened] = openAround(long, firstRange(long), { start: 2_000_000, end: long.length });
  assert.equal(opened.end - opened.start, step + 2 * around);
});

test("ranges that touch or overlap become one, and the steps fill a gap", () => {
  assert.deepEqual(addRange(long, [{ start: 0, end: 100 }, { start: 200, end: 300 }], { start: 90, end: 200 }), [{ start: 0, end: 300 }]);
  assert.deepEqual(nextStep({ start: 100, end: 150 }), { start: 100, end: 150 });
  assert.deepEqual(nextStep({ start: 0, end: 2 * step }), { start: 0, end: step });
});

test("a range ends beside a surrogate pair, never within it", () => {
  const text = "a".repeat(step - 1) + "\u{1fac0}" + "b";
  assert.deepEqual(firstRange(text), [{ start: 0, end: step + 1 }]);
});
