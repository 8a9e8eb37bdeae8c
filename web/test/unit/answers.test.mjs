import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "../support/source.mjs";

const { answerName, listAnswers, noFilter, otherAnswers } = await source("data/answers.ts");

const none = { severe: 0, moderate: 0, mild: 0 };
const answer = (more) => ({ respondent: 0, case: 0, id: "All001", trial: 1, headline: 0.5, omissions: none, commissions: none, offRubric: 0, unresolved: 0, length: 9, isVariant: false, ...more });
const data = {
  board: { headline: "F1", metrics: [{ name: "F1", better: "higher" }] },
  respondents: [{ name: "a" }, { name: "b\u202e" }],
  cases: [{ id: "All001", specialty: "Allergy", presentation: "A rash after nivolumab" }, { id: "GI002", specialty: "Gut", presentation: "Pain" }],
  answers: [
    answer({ omissions: { ...none, mild: 40 } }),
    answer({ omissions: { ...none, moderate: 1 } }),
    answer({ respondent: 1, case: 1, id: "GI002-3", isVariant: true, commissions: { ...none, severe: 1 } }),
    answer({ respondent: 1, headline: 0.2, unresolved: 2 }),
    answer({ headline: 0.9 }),
  ],
};
const places = (filter) => listAnswers(data, { ...noFilter, ...filter }).map((row) => row.place);

test("the worst is first: one severe harm outweighs any moderate ones, and those any mild ones; then the headline counts", () => {
  assert.deepEqual(places({}), [2, 1, 0, 3, 4]);
});

test("answers are filtered by who, where, variant, harm and what is unresolved", () => {
  assert.deepEqual(places({ respondent: "1" }), [2, 3]);
  assert.deepEqual(places({ specialty: "Gut" }), [2]);
  assert.deepEqual(places({ variants: "variants" }), [2]);
  assert.deepEqual(places({ variants: "base", respondent: "1" }), [3]);
  assert.deepEqual(places({ isSevere: true }), [2]);
  assert.deepEqual(places({ isUnresolved: true }), [3]);
});

test("a search looks in the ids and in the cases", () => {
  assert.deepEqual(places({ search: "NIVOLUMAB rash" }), [1, 0, 3, 4]);
  assert.deepEqual(places({ search: "gi002-3" }), [2]);
  assert.deepEqual(places({ search: "nothing" }), []);
});

test("the other answers to a case are offered, and a name that turns text is shown as what it is", () => {
  assert.deepEqual(otherAnswers(data, 0).map((row) => row.place), [1, 3, 4]);
  assert.equal(answerName(data, data.answers[3]), "b[RLO], All001");
});
