import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "../support/source.mjs";

const { midRanks, pearson, spearman } = await source("data/correlation.ts");

const near = (value, wanted, within) => assert.ok(Math.abs(value - wanted) <= within, `${value}, expected ${wanted}`);

// Anscombe, The American Statistician 27 (1973), table 1.
const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
const quartet = [
  [x, [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]],
  [x, [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74]],
  [x, [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73]],
  [[8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8], [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89]],
];

test("all four of Anscombe's quartet correlate with 0.816", () => {
  for (const [first, second] of quartet) near(pearson(first, second).value, 0.816, 0.0007);
});

test("the interval of the first is the one that R's cor.test prints, 0.4243912 to 0.9506933", () => {
  const { low, high, pairs } = pearson(...quartet[0]);
  near(low, 0.4243912, 1e-6);
  near(high, 0.9506933, 1e-6);
  assert.equal(pairs, 11);
});

test("ranks correlate as 1 - 6 sum(d^2) / (n (n^2 - 1)) says, and equal values share the mean rank", () => {
  near(spearman([1, 2, 3, 4, 5], [20, 10, 40, 30, 50]).value, 1 - (6 * 4) / (5 * 24), 1e-12);
  assert.deepEqual(midRanks([3, 1, 3, 2]), [3.5, 1, 3.5, 2]);
  near(spearman([1, 2, 2, 3], [1, 3, 2, 4]).value, 4.5 / Math.sqrt(4.5 * 5), 1e-12);
});

test("there is no correlation with what does not vary, and no interval below four pairs", () => {
  assert.equal(pearson([0.1, 0.1, 0.1, 0.1], [1, 2, 3, 5]).value, null);
  assert.equal(pearson([0.7, 0.7, 0.7, 0.7, 0.7, 0.7], [1, 2, 3, 5, 8, 13]).value, null);
  assert.equal(pearson([1, 2, 3], [1, 2, 4]).low, null);
});
