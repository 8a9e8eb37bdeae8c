import assert from "node:assert/strict";
import { openAnswer } from "../support/answer.mjs";
import { judgedOf } from "../support/judged.mjs";
import { onPage, runOf } from "../support/pages.mjs";

/** What is wider than the window, if the page as a whole scrolls sideways. */
const overflow = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    if (scrollWidth <= clientWidth) return [];
    const isHeld = (element) => {
      for (let parent = element.parentElement; parent !== document.body && parent; parent = parent.parentElement)
        if (getComputedStyle(parent).overflowX !== "visible") return true;
      return false;
    };
    const wide = [...document.querySelectorAll("body *")].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && box.right > clientWidth + 1 && !isHeld(element);
    });
    return [`page ${scrollWidth} in ${clientWidth}`, ...wide.slice(0, 8).map((e) => `${e.tagName.toLowerCase()}.${e.className} ${Math.round(e.getBoundingClientRect().right)}`)];
  });

/** Words that are cut off by the box they stand in, without a way to scroll to them or dots that say so. */
const cutOff = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("button, h1, h2, h3, h4, th, td, dt, dd, label, legend, p, li")]
      .filter((element) => {
        const style = getComputedStyle(element);
        return element.checkVisibility() && !element.closest(".hidden, .skip") && style.overflowX === "hidden" && style.textOverflow !== "ellipsis" && element.scrollWidth > element.clientWidth + 1;
      })
      .slice(0, 5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent.slice(0, 40)}`));

for (const name of ["demo", "hostile"]) {
  for (const width of [320, 400, 768, 1280, 1920]) {
    onPage(`nothing makes the page scroll sideways or is cut off: ${name}, ${width} pixels`, name, { width }, async (page) => {
      assert.deepEqual(await overflow(page), []);
      assert.deepEqual(await cutOff(page), []);
      await openAnswer(page, judgedOf(runOf(name))[2]);
      assert.deepEqual(await overflow(page), []);
      assert.deepEqual(await cutOff(page), []);
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      assert.deepEqual(await overflow(page), []);
    });
  }
}

for (const scheme of ["light", "dark"]) {
  onPage(`every chart is drawn when one comes to it (${scheme})`, "demo", { scheme }, async (page) => {
    const charts = page.locator(".chart:visible");
    const count = await charts.count();
    assert.ok(count >= 3, `${count} charts`);
    for (let i = 0; i < count; i++) {
      await charts.nth(i).scrollIntoViewIfNeeded();
      const canvas = charts.nth(i).locator("canvas").first();
      await canvas.waitFor();
      const colours = await canvas.evaluate(async (drawn) => {
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const { data } = drawn.getContext("2d").getImageData(0, 0, drawn.width, drawn.height);
        const seen = new Set();
        for (let at = 0; at < data.length; at += 4) if (data[at + 3] > 0) seen.add((data[at] << 16) | (data[at + 1] << 8) | data[at + 2]);
        return seen.size;
      });
      assert.ok(colours > 3, `chart ${i + 1} has ${colours} colours`);
    }
  });
}
