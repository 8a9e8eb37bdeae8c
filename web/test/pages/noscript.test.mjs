import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readCsv } from "../support/csv.mjs";
import { judgedOf } from "../support/judged.mjs";
import { onPage, runOf } from "../support/pages.mjs";

onPage("without JavaScript the tables are there, with the numbers of scores.csv", "demo", { javaScriptEnabled: false }, async (page) => {
  const text = await page.locator("#noharm-static").innerText();
  for (const { respondent, mean, metric } of readCsv(readFileSync(join(runOf("demo"), "scores.csv"), "utf8"))) {
    assert.ok(text.includes(respondent));
    if (metric === "F1_weighted") assert.ok(text.includes(Number(mean).toFixed(2)), `${respondent}: ${mean}`);
  }
  assert.ok((await page.locator("#noharm-static table:visible").count()) >= 5);
  assert.equal((await page.locator("#noharm-app").innerText()).trim(), "");
});

onPage("without JavaScript the answers stand with their evidence marked", "demo", { javaScriptEnabled: false }, async (page) => {
  const record = judgedOf(runOf("demo"))[0];
  const answer = page.locator("details.response", { hasText: record.id }).filter({ hasText: record.respondent }).first();
  await answer.locator("summary").first().click();
  const marks = await answer.locator("pre.answer mark").allTextContents();
  const option = record.options.find((one) => one.evidence);
  assert.ok(marks.join("").includes(option.evidence));
});

for (const width of [320, 400, 1280, 1920]) {
  onPage(`without JavaScript nothing makes the page scroll sideways: ${width} pixels`, "demo", { javaScriptEnabled: false, width }, async (page) => {
    const widest = await page.locator("html").evaluate((html) => html.scrollWidth);
    assert.ok(widest <= width, `${widest} in ${width}`);
  });
}
