import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "../support/source.mjs";

const { labellers, standingOf } = await source("data/judges.ts");

const judge = (labelledBy, raters, standing = "validated") => ({ labelledBy, raters, standing });

test("only physicians make a validation good", () => {
  assert.deepEqual(standingOf(judge("physician", 3)), { word: "Validated against physicians", symbol: "\u2713", tone: "good" });
  for (const kind of ["llm", "other", "unknown"]) {
    assert.equal(standingOf(judge(kind, 2)).tone, "moderate");
    assert.doesNotMatch(standingOf(judge(kind, 2)).word, /^Validated against physicians/);
  }
});

test("another judge's certificate validates nothing, whoever labelled", () => {
  assert.match(standingOf(judge("physician", 3, "otherJudge")).word, /^Not validated/);
  assert.match(standingOf(judge(undefined, 0, "notValidated")).word, /^Not validated$/);
});

test("raters are called physicians only when every one of them is", () => {
  assert.equal(labellers(judge("physician", 3)), "3 physicians");
  assert.equal(labellers(judge("llm", 1)), "a language model");
  assert.equal(labellers(judge("llm", 2)), "2 raters, language models among them");
  assert.equal(labellers(judge("other", 2)), "2 raters, not all of them physicians");
  assert.equal(labellers(judge("unknown", 1)), "1 rater; nobody said who they are");
  assert.equal(labellers(judge(undefined, 0)), "");
});
