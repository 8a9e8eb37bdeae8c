import assert from "node:assert/strict";
import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { openAnswer } from "../support/answer.mjs";
import { openBrowser, openFile } from "../support/browser.mjs";
import { judgedOf } from "../support/judged.mjs";
import { pageOf, runOf } from "../support/pages.mjs";
import { made, noShared, root } from "../support/tool.mjs";

const folder = join(root, "docs", "screenshots");
const published = { file: join(made, "published", "noharm-v1-leaderboard.html"), folder: join(made, "published") };

/** Brings a place under the way to the sections. */
const goTo = (page, selector) =>
  page.locator(selector).first().evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 70));

/** Of the synthetic demo and of published numbers: no answer of anybody's is in the repository. */
const pictures = [
  { name: "report", width: 1280, height: 1000, at: (page) => goTo(page, "#leaderboard h2") },
  { name: "report-dark", width: 1280, height: 1000, scheme: "dark", at: (page) => goTo(page, "#scatter h2") },
  { name: "report-phone", width: 400, height: 1000, at: (page) => goTo(page, "#harm h2") },
  {
    name: "answer",
    width: 1280,
    height: 1000,
    at: async (page) => {
      await openAnswer(page, judgedOf(runOf("demo")).find((record) => record.respondent === "reckless" && record.id === "DemoCard01"));
      await goTo(page, ".answer-page .beside");
    },
  },
  { name: "leaderboard", width: 1280, height: 1000, ...published, isShared: true, at: async () => {} },
];

test("pictures of the pages, for the documentation", { skip: process.env.NOHARM_SCREENSHOTS === "1" ? false : "NOHARM_SCREENSHOTS=1 writes them to docs/screenshots." }, async () => {
  mkdirSync(folder, { recursive: true });
  const browser = await openBrowser();
  try {
    for (const { name, at, isShared, ...options } of pictures) {
      if (isShared && noShared) continue;
      const page = await openFile(browser, options.file ?? pageOf("demo"), options);
      await at(page);
      await page.waitForTimeout(500);
      const path = join(folder, `${name}.png`);
      await page.screenshot({ path });
      assert.deepEqual(page.faults, []);
      assert.ok(statSync(path).size < 300_000, `${name}.png has ${statSync(path).size} bytes`);
      await page.context().close();
    }
  } finally {
    await browser.close();
  }
});
