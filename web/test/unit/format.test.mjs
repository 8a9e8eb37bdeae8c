import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "../support/source.mjs";

const { formatCount, formatEstimate, formatInterval, formatNumber, formatPercent, formatPercentInterval, formatPlural } = await source("data/format.ts");

test("a number has its decimals, a true minus sign, and no sign when it rounds to nothing", () => {
  assert.equal(formatNumber(0.5, 2), "0.50");
  assert.equal(formatNumber(-0.126, 2), "\u22120.13");
  assert.equal(formatNumber(-0.0001, 2), "0.00");
  assert.equal(formatNumber(0, 0), "0");
});

test("what does not exist is n/a and never a number", () => {
  for (const nothing of [null, undefined, NaN, Infinity]) assert.equal(formatNumber(nothing, 2), "n/a");
  assert.equal(formatPercent(undefined), "n/a");
});

test("an interval without an upper end has none, and one without both ends is not written", () => {
  assert.equal(formatInterval(0.123, 0.456, 2), "0.12 to 0.46");
  assert.equal(formatInterval(3, null, 1), "from 3.0");
  assert.equal(formatInterval(null, 3, 1), "up to 3.0");
  assert.equal(formatInterval(undefined, undefined, 2), "");
  assert.equal(formatEstimate(0.58, 0.51, 0.62, 2), "0.58 (0.51 to 0.62)");
  assert.equal(formatEstimate(0.58, undefined, undefined, 2), "0.58");
});

test("a share is a hundredth of its percentage", () => {
  assert.equal(formatPercent(0.245, 1), "24.5\u00a0%");
  assert.equal(formatPercentInterval(0.18, 0.31), "18 to 31\u00a0%");
});

test("thousands are grouped, and one is not a plural", () => {
  assert.equal(formatCount(1650), "1,650");
  assert.equal(formatPlural(1, "case"), "1 case");
  assert.equal(formatPlural(0, "answer"), "0 answers");
});
