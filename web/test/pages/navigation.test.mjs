import assert from "node:assert/strict";
import { openAnswer } from "../support/answer.mjs";
import { judgedOf } from "../support/judged.mjs";
import { onPage, runOf } from "../support/pages.mjs";

onPage("an address opens the answer that it names, and the browser's ways back and forth follow", "demo", {}, async (page) => {
  const records = judgedOf(runOf("demo"));
  await openAnswer(page, records[0]);
  const first = await page.locator(".answer-page h3").innerText();
  await openAnswer(page, records[4]);
  const second = await page.locator(".answer-page h3").innerText();
  assert.notEqual(first, second);
  await page.goBack();
  assert.equal(await page.locator(".answer-page h3").innerText(), first);
  await page.goForward();
  assert.equal(await page.locator(".answer-page h3").innerText(), second);
});

onPage("an address of nothing says so and shows the way", "demo", { hash: "#case=Nobody01&answer=3" }, async (page) => {
  await page.getByRole("alert").getByRole("link", { name: "All answers" }).click();
  await page.locator("#cases tbody tr").first().waitFor();
});

onPage("the colours follow the system, and can be chosen", "demo", { scheme: "dark" }, async (page) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  await page.getByRole("radio", { name: "Light" }).check();
  const light = await background();
  assert.notEqual(light, dark);
  await page.getByRole("radio", { name: "Dark" }).check();
  assert.equal(await background(), dark);
  await page.getByRole("radio", { name: "Light" }).check();
  await page.getByRole("radio", { name: "System" }).check();
  assert.equal(await background(), dark);
});

onPage("the way to the sections leads to each of them", "demo", {}, async (page) => {
  const links = page.getByRole("navigation", { name: "Sections" }).getByRole("link");
  const count = await links.count();
  assert.ok(count >= 5, `${count} sections`);
  for (let i = 0; i < count; i++) {
    await links.nth(i).click();
    const title = await links.nth(i).innerText();
    const section = page.locator(await links.nth(i).getAttribute("href"));
    const heading = section.getByRole("heading", { level: 2 });
    await heading.waitFor();
    const isNear = await heading.evaluate((h) => h.getBoundingClientRect().top < innerHeight && h.getBoundingClientRect().bottom > 0);
    assert.ok(isNear, `${title} is in sight`);
  }
});
