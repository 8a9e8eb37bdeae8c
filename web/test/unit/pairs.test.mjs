import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "../support/source.mjs";

const { findComparison, isOpen, pairCases } = await source("data/pairs.ts");

const score = (id, value, severeAnswers = 0) => ({ case: id, answers: 1, values: [value], severeAnswers });
const data = {
  board: { metrics: [{ name: "F1" }] },
  respondents: [
    { caseScores: [score("A1", 0.5), score("A2", 0.9, 1), score("A3", null), score("A4", 0.1)] },
    { caseScores: [score("A1", 0.75), score("A2", 0.5), score("A3", 0.2)] },
  ],
  comparisons: [{ first: 0, second: 1, metric: "F1", cases: 2, difference: { value: 0.075, low: -0.25, high: 0.4 }, p: 1, firstHigher: 1, secondHigher: 1 }],
};

test("only the cases that both have a value for are paired", () => {
  const pairs = pairCases(data, 0, 1, "F1");
  assert.deepEqual(pairs.map((pair) => pair.case), ["A2", "A1"]);
  assert.deepEqual(pairs.map((pair) => Number(pair.difference.toFixed(9))), [0.4, -0.25]);
});

test("a comparison seen from the other side has the opposite sign and its ends swapped", () => {
  const turned = findComparison(data, 1, 0, "F1");
  assert.deepEqual(turned.difference, { value: -0.075, low: -0.4, high: 0.25 });
  assert.equal(findComparison(data, 0, 1, "F1").difference.value, 0.075);
  assert.equal(findComparison(data, 0, 1, "Recall"), undefined);
});

test("an interval that holds zero leaves open which is higher", () => {
  assert.equal(isOpen({ value: 0.1, low: -0.1, high: 0.3 }), true);
  assert.equal(isOpen({ value: 0.1, low: 0.05, high: 0.3 }), false);
  assert.equal(isOpen({ value: 0.1 }), undefined);
});
