import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { readFileSync, writeFileSync } from "node:fs";
import { readCsv } from "../support/csv.mjs";
import { onPage, runOf } from "../support/pages.mjs";
import { made } from "../support/tool.mjs";

const noPdfToText = spawnSync("pdftotext", ["-v"]).error ? "pdftotext is not there (Debian: poppler-utils)." : false;

/** The text of each page of a PDF. */
function pagesOf(pdf, name) {
  const file = join(made, `${name}.pdf`);
  writeFileSync(file, pdf);
  return execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8", maxBuffer: 1 << 28 }).split("\f").slice(0, -1);
}

for (const [javaScriptEnabled, name] of [[true, "print"], [false, "print-tables"]]) {
  onPage(`printed${javaScriptEnabled ? "" : " without JavaScript"}, it has its headings and numbers on several pages, none of them blank`, "demo", { javaScriptEnabled }, async (page, t) => {
    if (noPdfToText) return t.skip(noPdfToText);
    const pages = pagesOf(await page.pdf({ format: "A4", printBackground: false }), name);
    assert.ok(pages.length >= 2, `${pages.length} pages`);
    pages.forEach((text, i) => assert.ok(text.trim().length > 20, `page ${i + 1} of ${pages.length} is blank`));
    const all = pages.join("\n");
    const headings = await page.locator("main h2:visible").allInnerTexts();
    assert.ok(headings.length >= 5);
    for (const heading of headings) assert.ok(all.includes(heading), `the heading "${heading}"`);
    for (const { respondent, metric, mean } of readCsv(readFileSync(join(runOf("demo"), "scores.csv"), "utf8")))
      if (metric === "F1_weighted") assert.ok(all.includes(respondent) && all.includes(Number(mean).toFixed(2)), `${respondent} ${mean}`);
  });
}
