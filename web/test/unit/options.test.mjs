import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "../support/source.mjs";

const { groupOptions, joinOptions, numbers, scoreTier, scoreWords, whyNotOwed } = await source("data/options.ts");

const option = (id, score, more = {}) => ({ id, text: `option ${id}`, category: "", score, dependsOn: [], ...more });
const decided = (id, verdict, more = {}) => ({ id, verdict, ...more });
const harm = (tier, type = "omission") => ({ harm: { tier, type, partial: false } });
const ids = (groups) => groups.map((group) => [group.id, group.rows.map((row) => row.option.id)]);

const options = [option(1, 9), option(2, 1), option(3, 5), option(4, 8), option(5, 7)];
const rows = joinOptions(options, [
  decided(1, "no", harm("severe")),
  decided(2, "no", { unresolved: "the server did not answer" }),
  decided(3, "yes"),
  decided(4, "no", harm("moderate")),
  decided(5, "partial"),
]);

test("what is unresolved comes first, then harms with the severe in front, then the rest as in the rubric", () => {
  const mixed = joinOptions(options, [decided(1, "no", harm("mild")), decided(2, "yes", harm("severe", "commission")), decided(3, "no"), decided(4, "no", { unresolved: "?" }), decided(5, "yes")]);
  assert.deepEqual(ids(groupOptions(mixed, "harm", "all")), [["unresolved", [4]], ["harms", [2, 1]], ["others", [3, 5]]]);
  assert.deepEqual(ids(groupOptions(rows, "rubric", "all")), [["all", [1, 2, 3, 4, 5]]]);
});

test("no filter hides what is unresolved", () => {
  assert.deepEqual(ids(groupOptions(rows, "harm", "harms")), [["unresolved", [2]], ["harms", [1, 4]]]);
  assert.deepEqual(ids(groupOptions(rows, "harm", "matched")), [["unresolved", [2]], ["others", [3, 5]]]);
});

test("what was decided about an option that the case lacks is shown too", () => {
  assert.deepEqual(joinOptions([option(1, 9)], [decided(7, "yes"), decided(1, "no")]).map((row) => row.option.id), [1, 7]);
});

test("a score is told by what it means", () => {
  assert.deepEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map(scoreTier), ["severe", "moderate", "mild", "uncertain", "uncertain", "uncertain", "mild", "moderate", "severe"]);
  assert.equal(scoreWords(9), "severe harm if left out");
  assert.equal(scoreWords(2), "moderate harm if done");
  assert.equal(scoreWords(5), "uncertain");
  assert.equal(scoreWords(undefined), "");
});

test("leaving out is explained where an alternative is matched or nothing that it depends on is", () => {
  const grouped = joinOptions([option(1, 9, { group: "a" }), option(2, 8, { group: "a" }), option(3, 8, { dependsOn: [4, 5] }), option(4, 5), option(5, 5)],
    [decided(1, "no"), decided(2, "partial"), decided(3, "no"), decided(4, "no"), decided(5, "no")]);
  assert.deepEqual(grouped.map((row) => whyNotOwed(row, grouped)), ["covered by 2", undefined, "not owed: needs 4 or 5", undefined, undefined]);
});

test("an unresolved option covers nothing and is not explained away", () => {
  const open = joinOptions([option(1, 9, { group: "a" }), option(2, 8, { group: "a" })], [decided(1, "no"), decided(2, "no", { unresolved: "?" })]);
  assert.deepEqual(open.map((row) => whyNotOwed(row, open)), [undefined, undefined]);
});

test("numbers are listed in words", () => {
  assert.deepEqual([[], [4], [4, 7], [4, 7, 9]].map((list) => numbers(list)), ["", "4", "4 or 7", "4, 7 or 9"]);
});

test("without scores nothing is said of harm", () => {
  const [group] = groupOptions(joinOptions([option(1)], [decided(1, "no")]), "harm", "all", false);
  assert.doesNotMatch(group.title, /harm/i);
});
