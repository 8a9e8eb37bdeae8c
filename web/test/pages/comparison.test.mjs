import assert from "node:assert/strict";
import { numberOf } from "../support/board.mjs";
import { judgedOf, meansByCase, pairedDifference } from "../support/judged.mjs";
import { dataOf, onPage, runOf } from "../support/pages.mjs";

/** Chooses two respondents and a metric. */
async function choose(page, first, second, metric) {
  const section = page.locator("#comparison");
  await section.getByLabel("Respondent").selectOption({ label: first });
  await section.getByLabel("against").selectOption({ label: second });
  await section.getByLabel("Metric").selectOption({ label: metric });
  return section;
}

for (const [name, people] of [["demo", ["careful", "hasty", "reckless"]], ["real", ["writer-a", "writer-b", "expert-plan"]]]) {
  onPage(`the difference of two respondents is the mean of their differences case by case (${name})`, name, {}, async (page) => {
    const records = judgedOf(runOf(name));
    const { board } = await dataOf(page);
    for (const metric of board.metrics) {
      for (const [first, second] of [[people[0], people[1]], [people[2], people[0]]]) {
        const wanted = pairedDifference(records, first, second, metric.name);
        if (!Number.isFinite(wanted)) continue;
        const section = await choose(page, first, second, metric.label);
        const words = await section.locator(".comparison-result").innerText();
        const shown = numberOf(words.match(/Difference ([\u2212-]?[\d.]+)/)[1]);
        assert.ok(Math.abs(shown - wanted) <= 0.5 * 10 ** -metric.decimals + 1e-6, `${metric.name}, ${first} less ${second}: ${shown}, expected ${wanted}`);
      }
    }
  });
}

onPage("the comparison lists every case with both values, and their difference", "demo", {}, async (page) => {
  const records = judgedOf(runOf("demo"));
  const { board } = await dataOf(page);
  const metric = board.metrics.find((known) => known.name === board.headline);
  const section = await choose(page, "careful", "reckless", metric.label);
  const first = meansByCase(records, "careful", metric.name);
  const second = meansByCase(records, "reckless", metric.name);
  const rows = await section.locator("tbody tr").evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.innerText.trim())));
  assert.equal(rows.length, first.size);
  const within = 0.5 * 10 ** -metric.decimals + 1e-6;
  for (const [id, difference, one, other] of rows) {
    assert.ok(Math.abs(numberOf(one) - first.get(id)) <= within, `${id}: ${one}`);
    assert.ok(Math.abs(numberOf(other) - second.get(id)) <= within, `${id}: ${other}`);
    assert.ok(Math.abs(numberOf(difference.replace("+", "")) - (first.get(id) - second.get(id))) <= within, `${id}: ${difference}`);
  }
});

onPage("a case of the comparison opens with both answers, option by option", "demo", {}, async (page) => {
  const records = judgedOf(runOf("demo"));
  const section = await choose(page, "careful", "reckless", (await dataOf(page)).board.metrics[0].label);
  await section.getByRole("link", { name: "DemoPulm01" }).click();
  const heading = page.locator("#two-title");
  await heading.waitFor();
  assert.match(await heading.innerText(), /careful.*reckless/);
  const verdicts = (respondent) => {
    const record = records.find((one) => one.respondent === respondent && one.id === "DemoPulm01");
    return new Map(record.options.map((option) => [option.id, option.verdict]));
  };
  const [careful, reckless] = [verdicts("careful"), verdicts("reckless")];
  await page.locator("table.option-table.two tbody tr").first().waitFor();
  const rows = await page.locator("table.option-table.two tbody tr").evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.innerText.trim())));
  assert.ok(rows.length > 0);
  for (const [id, , one, other] of rows) {
    assert.match(one, new RegExp(`\\b${careful.get(Number(id))}\\b`), `option ${id} of careful`);
    assert.match(other, new RegExp(`\\b${reckless.get(Number(id))}\\b`), `option ${id} of reckless`);
  }
});
