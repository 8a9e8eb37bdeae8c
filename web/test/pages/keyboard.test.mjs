import assert from "node:assert/strict";
import { onPage } from "../support/pages.mjs";
import { readBoard } from "../support/board.mjs";

/** What has the focus: its role, name and section, and whether one can see that it has it. */
const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const style = getComputedStyle(element);
    const near = [element, element.nextElementSibling, element.parentElement].filter(Boolean).map((one) => getComputedStyle(one));
    const box = element.getBoundingClientRect();
    return {
      tag: element.tagName.toLowerCase(),
      type: element.getAttribute("type"),
      text: (element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 60),
      section: element.closest("section")?.id ?? element.closest("nav")?.getAttribute("aria-label") ?? "",
      isSort: element.classList.contains("sort"),
      isSeen: near.some((one) => (one.outlineStyle !== "none" && parseFloat(one.outlineWidth) >= 2) || one.boxShadow !== "none"),
      isOnScreen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && style.visibility === "visible",
    };
  });

/** Presses Tab until a place is reached, and gives every place on the way. */
async function tabTo(page, isThere, most = 400) {
  const way = [];
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    const place = await focused(page);
    way.push(place);
    if (isThere(place)) return way;
  }
  assert.fail(`not reached in ${most} steps; the last: ${JSON.stringify(way.slice(-3))}`);
}

onPage("Tab goes from the way to the sections to fields, titles and answers, and the focus can be seen everywhere", "demo", {}, async (page) => {
  const way = await tabTo(page, (place) => place.section === "cases" && place.tag === "button" && /^Demo/.test(place.text));
  const unseen = way.filter((place) => place.tag !== "body" && !(place.isSeen && place.isOnScreen));
  assert.deepEqual(unseen, []);
  assert.ok(way.some((place) => place.tag === "a" && place.section === "Sections"));
  assert.ok(way.some((place) => place.section === "leaderboard" && place.type === "search"));
  assert.ok(way.some((place) => place.section === "leaderboard" && place.isSort));
});

onPage("Enter and Space sort, and the focus stays", "demo", {}, async (page) => {
  await tabTo(page, (place) => place.isSort && place.text.startsWith("Respondent"));
  await page.keyboard.press("Enter");
  assert.deepEqual((await readBoard(page)).rows.map((row) => row.name), ["careful", "hasty", "reckless"]);
  await page.keyboard.press("Space");
  assert.deepEqual((await readBoard(page)).rows.map((row) => row.name), ["reckless", "hasty", "careful"]);
  assert.ok((await focused(page)).isSort);
});

onPage("an answer is opened with Enter, and the way back leads to where one was", "demo", {}, async (page) => {
  await page.locator("#cases").getByRole("searchbox").focus();
  const way = await tabTo(page, (place) => place.section === "cases" && place.tag === "button" && /^Demo/.test(place.text));
  const opener = way.at(-1).text;
  await page.keyboard.press("Enter");
  await page.locator(".answer-page h3").waitFor();
  assert.equal((await focused(page)).tag, "h3", "the focus is at the answer");
  await tabTo(page, (place) => /Evidence for option/.test(place.text) || place.text.length > 0 && place.tag === "button");
  await page.goBack();
  await page.locator("#cases tbody tr").first().waitFor();
  assert.equal(await page.locator(".answer-page").count(), 0);
  assert.equal((await focused(page)).text, opener);
});
