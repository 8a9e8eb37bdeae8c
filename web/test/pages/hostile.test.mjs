import assert from "node:assert/strict";
import { openAnswer, readAnswer } from "../support/answer.mjs";
import { names } from "../support/hostile.mjs";
import { judgedOf } from "../support/judged.mjs";
import { onPage, runOf } from "../support/pages.mjs";

const isUnharmed = async (page) => {
  assert.equal(await page.evaluate(() => window.__pwned), undefined);
  assert.equal(await page.locator("script[src], img, iframe, object, embed, link[rel=stylesheet], base, form").count(), 0);
};

onPage("no answer and no name of a hostile run becomes part of the page", "hostile", {}, async (page) => {
  const records = judgedOf(runOf("hostile"));
  for (const record of records) {
    await openAnswer(page, record);
    const { text } = await readAnswer(page);
    assert.ok(text.length > 50);
    await isUnharmed(page);
  }
  const all = await page.locator("#noharm-app").innerText();
  assert.ok(all.includes("<b onclick=alert(1)>bold</b>"), "the name stands there as it was written");
});

onPage("a script in an answer is read as text, letter by letter", "hostile", {}, async (page) => {
  const record = judgedOf(runOf("hostile")).find((one) => one.respondent === names[0] && one.id === "DemoCard01");
  await openAnswer(page, record);
  const { text } = await readAnswer(page);
  assert.ok(text.includes("<script>window.__pwned=1;alert(1)</script><img src=x onerror="), text);
});

onPage("marks that turn text around are shown by name and turn nothing", "hostile", {}, async (page) => {
  const record = judgedOf(runOf("hostile")).find((one) => one.respondent === names[0] && one.id === "DemoHeme01");
  await openAnswer(page, record);
  const { text } = await readAnswer(page);
  assert.match(text, /RLO|U\+202E/);
  const invisible = await page.evaluate(() => /[\u202A-\u202E\u2066-\u2069]/.test(document.getElementById("noharm-app").innerText));
  assert.equal(invisible, false, "no such mark stands anywhere on the page");
});

onPage("control characters are shown, and the 5 MB answer opens in parts", "hostile", {}, async (page) => {
  const records = judgedOf(runOf("hostile"));
  const controls = records.find((one) => one.respondent === names[0] && one.id === "DemoNeuro01");
  await openAnswer(page, controls);
  assert.match((await readAnswer(page)).text, /\[NUL\]/);
  const long = records.find((one) => one.response_len > 4_000_000);
  await openAnswer(page, long);
  const { text } = await readAnswer(page);
  assert.ok(text.length < 1_000_000, "not all of it at once");
  await page.getByText(/characters are not shown/).first().waitFor();
  await isUnharmed(page);
});

onPage("without JavaScript, too, hostile text is text", "hostile", { javaScriptEnabled: false }, async (page) => {
  assert.equal(await page.locator("img, iframe, object, embed, base, form").count(), 0);
  assert.ok((await page.locator("#noharm-static").innerText()).includes("<b onclick=alert(1)>bold</b>"));
  assert.equal(await page.locator("textarea").count(), 0);
});
