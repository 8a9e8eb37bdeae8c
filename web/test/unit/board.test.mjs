import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "../support/source.mjs";

const { ranksOf, rangeOf, goodFirst } = await source("board/scores.ts");
const { viewSize, viewSystems } = await source("board/views.ts");
const { filterChoices, filterSystems, noFilters } = await source("board/filters.ts");
const { medianOf, summarizeGroups } = await source("board/summaries.ts");
const { groupSystems } = await source("board/groups.ts");

const higher = { name: "F1", label: "F1", about: "", better: "higher", decimals: 2 };
const lower = { ...higher, name: "Harm", better: "lower" };
const system = (name, mean, more = {}) => ({ name, kind: "model", cases: 9, answers: 9, scores: mean === null ? [{ metric: "F1", cases: 0, reason: "none" }] : [{ metric: "F1", cases: 9, mean }, { metric: "Harm", cases: 9, mean }], ...more });

test("equal values share a rank, the next one counts them, and who has no value has no rank", () => {
  const ranks = ranksOf([system("a", 0.5), system("b", 0.9), system("c", 0.5), system("d", 0.1), system("e", null)], higher);
  assert.deepEqual(Object.fromEntries(ranks), { b: 1, a: 2, c: 2, d: 4 });
});

test("where lower is better the lowest is first", () => {
  assert.equal(ranksOf([system("a", 0.5), system("b", 0.9)], lower).get("a"), 1);
  assert.equal(goodFirst(lower), "ascending");
  assert.equal(goodFirst({ ...higher, better: "neither" }), "descending");
});

test("a scale holds everything that is drawn on it", () => {
  const score = { metric: "F1", cases: 9, mean: 0.5, low: 0.4, high: 0.6, lower: 0.3, upper: 0.55, judge: { corrected: 0.45, low: 0.35, high: 0.7, judgeShare: 0.5 } };
  assert.deepEqual(rangeOf([{ ...system("a", 0), scores: [score] }], "F1"), { low: 0.3, high: 0.7 });
  assert.equal(rangeOf([system("a", null)], "F1"), undefined);
});

test("best, selected and worst stand together, each respondent once", () => {
  const systems = Array.from({ length: 30 }, (_, place) => system(`s${place}`, place / 30));
  const names = (views, selected = []) => viewSystems(systems, new Set(views), higher, new Set(selected)).map((one) => one.name);
  assert.equal(viewSize(30), 10);
  assert.deepEqual(names(["best"]), systems.slice(20).map((one) => one.name));
  assert.deepEqual(names(["worst", "selected"], ["s15", "s3"]), [...systems.slice(0, 10).map((one) => one.name), "s15"]);
  assert.equal(names([]).length, 30);
  assert.deepEqual(names(["selected"]), []);
});

test("a team is found by the provider of any of its members, and a search by its words in any order", () => {
  const systems = [system("Alpha + Beta", 0.5, { kind: "team", team: "2-Agent Teams", provider: "One + Two" }), system("Gamma", 0.4, { provider: "Two" })];
  const found = (filters) => filterSystems(systems, { ...noFilters, ...filters }).map((one) => one.name);
  assert.deepEqual(found({ provider: "Two" }), ["Alpha + Beta", "Gamma"]);
  assert.deepEqual(found({ provider: "One" }), ["Alpha + Beta"]);
  assert.deepEqual(found({ search: "beta alpha" }), ["Alpha + Beta"]);
  assert.deepEqual(found({ kind: "physician" }), []);
});

test("a property that does not tell respondents apart is no filter", () => {
  const board = { systems: [system("a", 0.5), system("b", 0.4)] };
  assert.deepEqual(filterChoices(board, "kind"), []);
  assert.deepEqual(filterChoices(board, "team"), []);
  assert.deepEqual(
    filterChoices({ systems: [system("a", 0.5, { team: "x" }), system("b", 0.4)] }, "team").map((choice) => choice.label),
    ["All", "x (1)"],
  );
});

test("groups come with the better median first, and no more of them than have colours", () => {
  assert.equal(medianOf([3, 1, 2]), 2);
  assert.equal(medianOf([4, 1, 2, 3]), 2.5);
  const groups = summarizeGroups([system("a", 0.1, { team: "x" }), system("b", 0.3, { team: "x" }), system("c", 0.9, { team: "y" }), system("d", null, { team: "z" })], "team", higher);
  assert.deepEqual(groups.map((group) => [group.name, group.median, group.best.name, group.worst.name]), [["y", 0.9, "c", "c"], ["x", 0.2, "b", "a"]]);
  const many = Array.from({ length: 9 }, (_, place) => system(`s${place}`, 0.5, { team: `team ${place}` }));
  assert.deepEqual(groupSystems(many).length, 6);
  assert.equal(groupSystems(many).flatMap((group) => group.systems).length, 9);
  assert.equal(groupSystems([system("p", 0.5, { kind: "physician", team: "Solo" }), system("m", 0.5, { team: "Solo" })]).at(-1).name, "Physicians");
});
