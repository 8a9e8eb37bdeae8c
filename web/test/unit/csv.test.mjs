import assert from "node:assert/strict";
import { test } from "node:test";
import { readCsv } from "../support/csv.mjs";
import { source } from "../support/source.mjs";

const { toCsv } = await source("data/csv.ts");

test("what is written as CSV is read back as it was", () => {
  const names = ["name", "text", "n"];
  const rows = [["a,b", 'say "so"', "1"], ["two\nlines", " spaces ", "2"], ["\u202Eback", "<script>", "3"]];
  assert.deepEqual(readCsv(toCsv([names, ...rows])), rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]]))));
});

test("a cell that a spreadsheet would compute begins with an apostrophe, a number does not", () => {
  assert.equal(toCsv([["=1+1", "+x", "-x", "@x", -0.5]]), "'=1+1,'+x,'-x,'@x,-0.5\r\n");
});
