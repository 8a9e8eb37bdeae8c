import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { openAnswer } from "../support/answer.mjs";
import { judgedOf } from "../support/judged.mjs";
import { onPage, runOf } from "../support/pages.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds serious or critical, each with the first places. */
async function findings(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  return violations
    .filter((violation) => ["serious", "critical"].includes(violation.impact))
    .map((violation) => `${violation.id}: ${violation.nodes.length} x ${violation.nodes.slice(0, 3).map((node) => `${node.target.join(" ")} ${node.failureSummary}`).join(" | ")}`);
}

/** Opens everything that is folded away, so that it is looked at too. */
const unfold = (page) => page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));

for (const name of ["demo", "doubts"]) {
  for (const scheme of ["light", "dark"]) {
    for (const width of [400, 1280]) {
      onPage(`axe-core has no serious finding: ${name}, ${scheme}, ${width} pixels`, name, { scheme, width }, async (page) => {
        await unfold(page);
        assert.deepEqual(await findings(page), []);
        await openAnswer(page, judgedOf(runOf(name))[0]);
        await unfold(page);
        assert.deepEqual(await findings(page), []);
      });
    }
  }
}

onPage("axe-core has no serious finding without JavaScript's doing", "demo", { javaScriptEnabled: true }, async (page) => {
  await page.evaluate(() => {
    document.documentElement.classList.remove("live");
    document.getElementById("noharm-app").remove();
  });
  await unfold(page);
  assert.deepEqual(await findings(page), []);
});
