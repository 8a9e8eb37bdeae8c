import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "../support/source.mjs";

const { readRoute, writeRoute } = await source("data/route.ts");

test("an address is read back as it was written", () => {
  for (const route of [{ case: "All001" }, { case: "A & b=c#d", answer: 12 }, { case: "All001", answer: 0, beside: 3 }])
    assert.deepEqual(readRoute(writeRoute(route)), route);
});

test("an address that opens no case opens nothing, and a wrong place is none", () => {
  assert.equal(readRoute("#leaderboard"), null);
  assert.equal(readRoute(""), null);
  assert.deepEqual(readRoute("#case=All001&answer=-1"), { case: "All001" });
  assert.deepEqual(readRoute("#case=All001&answer=1e9&with=2"), { case: "All001" });
});
