import assert from "node:assert/strict";
import { numberOf } from "../support/board.mjs";
import { judgedOf, offRubric, shareHarmed } from "../support/judged.mjs";
import { onPage, runOf } from "../support/pages.mjs";

const cells = (rows) => rows.evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, " ").trim())));

for (const name of ["demo", "real"]) {
  onPage(`the number needed to harm is one over the share of answers harmed (${name})`, name, {}, async (page) => {
    const records = judgedOf(runOf(name));
    const rows = await cells(page.locator("#number-needed table.data tbody tr"));
    assert.ok(rows.length >= 6);
    for (const [respondent, tier, harmed, number] of rows) {
      const share = shareHarmed(records, respondent, tier.match(/severe|moderate|mild/)[0]);
      const answers = records.filter((record) => record.respondent === respondent).length;
      assert.equal(harmed, `${Math.round(share * answers)} of ${answers}`, `${respondent}, ${tier}`);
      if (share === 0) assert.match(number, /none harmed/);
      else assert.ok(Math.abs(numberOf(number) - 1 / share) <= 0.0501, `${respondent}, ${tier}: ${number} for ${1 / share}`);
    }
  });

  onPage(`every recommendation off the rubric is listed, in its words (${name})`, name, {}, async (page) => {
    const wanted = judgedOf(runOf(name)).flatMap((record) => offRubric(record).map((action) => action.action.replace(/\s+/g, " ").trim()));
    const section = page.locator("#off-rubric");
    for (let more = section.getByRole("button", { name: /^Show .* more$/ }); (await more.count()) > 0; ) await more.click();
    const rows = await cells(section.locator("tbody tr"));
    assert.equal(rows.length, wanted.length);
    const shown = rows.map((row) => row.join(" | "));
    for (const words of wanted) assert.ok(shown.some((row) => row.includes(words)), words);
    assert.ok((await section.getByRole("status").innerText()).includes(wanted.length.toLocaleString("en-US")));
  });
}
