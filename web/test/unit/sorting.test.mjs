import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "../support/source.mjs";

const { sortRows } = await source("data/sorting.ts");

const sorted = (values, direction) => sortRows(values, (value) => value, direction);

test("numbers are sorted by size and names as people do", () => {
  assert.deepEqual(sorted([10, 9, -1, 0.5], "ascending"), [-1, 0.5, 9, 10]);
  assert.deepEqual(sorted(["Case 10", "Case 2", "case 1"], "ascending"), ["case 1", "Case 2", "Case 10"]);
});

test("what has no value is last in either direction", () => {
  assert.deepEqual(sorted([null, 2, NaN, 1, undefined], "ascending").slice(0, 2), [1, 2]);
  assert.deepEqual(sorted([null, 2, NaN, 1, undefined], "descending").slice(0, 2), [2, 1]);
});

test("equal rows keep their order, and the rows given are left as they are", () => {
  const rows = [{ k: 1, n: "a" }, { k: 0, n: "b" }, { k: 1, n: "c" }];
  assert.deepEqual(sortRows(rows, (row) => row.k, "descending").map((row) => row.n), ["a", "c", "b"]);
  assert.equal(rows[0].n, "a");
});
