import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { metricNames, numberOf, numbersOf, readBoard, showAllMetrics } from "../support/board.mjs";
import { readCsv } from "../support/csv.mjs";
import { onPage, runOf } from "../support/pages.mjs";

for (const name of ["demo", "real"]) {
  onPage(`every number of the leaderboard is that of scores.csv (${name})`, name, { width: 1920 }, async (page) => {
    await showAllMetrics(page);
    const board = await readBoard(page);
    const metrics = await metricNames(page);
    const scores = readCsv(readFileSync(join(runOf(name), "scores.csv"), "utf8")).filter((row) => row.category === "Overall");
    assert.equal(board.rows.length, new Set(scores.map((row) => row.respondent)).size);
    for (const score of scores) {
      const metric = [...metrics.values()].find((known) => known.name === score.metric);
      const row = board.rows.find((one) => one.name === score.respondent);
      const cell = row.cells[board.titles.indexOf(metric.label)];
      const wanted = [score.mean, score.ci_lo, score.ci_hi].map(Number);
      const half = 0.5 * 10 ** -metric.decimals + 0.00006;
      numbersOf(cell).forEach((shown, i) => assert.ok(Math.abs(shown - wanted[i]) <= half, `${score.respondent}, ${score.metric}: "${cell}" for ${wanted}`));
      assert.equal(numbersOf(cell).length, 3, `${score.metric}: ${cell}`);
    }
  });
}

onPage("a press on a title sorts by that column's values, a second one the other way", "demo", {}, async (page) => {
  const { titles } = await readBoard(page);
  for (const [place, title] of [...titles.entries()].slice(2)) {
    const button = page.locator("#leaderboard table.data th").nth(place).getByRole("button");
    const seen = [];
    for (let press = 0; press < 2; press++) {
      await button.click();
      const board = await readBoard(page);
      const values = board.rows.map((row) => numberOf(row.cells[place]));
      const direction = board.directions[place];
      const sorted = [...values].sort((a, b) => (direction === "ascending" ? a - b : b - a));
      assert.deepEqual(values, sorted, `${title}, ${direction}`);
      assert.equal(board.directions.filter((one) => one === "ascending" || one === "descending").length, 1);
      seen.push(direction);
    }
    assert.deepEqual(seen.sort(), ["ascending", "descending"]);
  }
});

onPage("a search keeps the respondents whose names hold its words, and says so when none does", "demo", {}, async (page) => {
  const board = page.locator("#leaderboard");
  const search = board.getByRole("searchbox");
  await search.fill("HAST");
  assert.deepEqual((await readBoard(page)).rows.map((row) => row.name), ["hasty"]);
  await search.fill("nobody at all");
  assert.equal(await board.locator("table.data").count(), 0);
  await board.getByText("No respondent passes the filters.").waitFor();
  await search.fill("");
  assert.equal((await readBoard(page)).rows.length, 3);
});

onPage("best, selected and worst are shown together", "demo", {}, async (page) => {
  const show = page.locator("#leaderboard").getByRole("group", { name: "Show" });
  const names = async () => (await readBoard(page)).rows.map((row) => row.name);
  const order = await names();
  await page.getByRole("checkbox", { name: `Select ${order[1]}` }).check();
  await show.getByRole("button", { name: /^Best/ }).click();
  assert.deepEqual(await names(), [order[0]]);
  await show.getByRole("button", { name: /^Worst/ }).click();
  assert.deepEqual(await names(), [order[0], order[2]]);
  await show.getByRole("button", { name: /^Selected/ }).click();
  assert.deepEqual(await names(), order);
  await show.getByRole("button", { name: /^Best/ }).click();
  assert.deepEqual(await names(), order.slice(1));
  await show.getByRole("button", { name: /^All/ }).click();
  assert.deepEqual(await names(), order);
});
