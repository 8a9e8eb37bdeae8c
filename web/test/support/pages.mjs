import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { openBrowser, openFile } from "./browser.mjs";
import { made, noShared } from "./tool.mjs";

/** A page that support/make-pages.mjs made, and the run that it shows. */
export const pageOf = (name) => join(made, `${name}.html`);
export const runOf = (name) => join(made, name);

let browser;
after(() => browser?.close());

/**
 * A test on an opened page, which must keep quiet to its end: no request, error, warning, dialog or violation of its policy.
 * Options are those of `openFile`. A page of the real data is skipped where they are missing; so is any other with `isShared`.
 */
export function onPage(sentence, name, options, body) {
  test(sentence, { timeout: 120_000, skip: name === "real" || options.isShared ? noShared : false }, async (t) => {
    const file = options.file ?? pageOf(name);
    assert.ok(existsSync(file), `${file} was not made; run "npm test", which makes the pages first`);
    browser ??= await openBrowser();
    const page = await openFile(browser, file, options);
    try {
      await body(page, t);
      assert.deepEqual(page.faults, []);
    } finally {
      await page.context().close();
    }
  });
}

/** What the page was given, as the page has it: for names and places only, never for the numbers to be checked. */
export const dataOf = (page) => page.evaluate(() => JSON.parse(document.getElementById("noharm-data").textContent));
