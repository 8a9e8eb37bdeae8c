import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { after, test } from "node:test";
import { openBrowser } from "../support/browser.mjs";
import { metricNames, numberOf, numbersOf, readBoard, showAllMetrics } from "../support/board.mjs";
import { readCsv } from "../support/csv.mjs";
import { onPage } from "../support/pages.mjs";
import { made, shared } from "../support/tool.mjs";

const published = { file: join(made, "published", "noharm-v1-leaderboard.html"), folder: join(made, "published"), isShared: true };
const readPublished = () => readCsv(readFileSync(join(shared, "noharm-v1-leaderboard.csv"), "utf8"));

/** The rows of those that the published table has a Safety for: the board. */
function ranked() {
  const rows = readPublished();
  const key = (row) => `${row.Model}|${row.Team}|${row.Condition}|${row.Provider}`;
  const kept = new Set(rows.filter((row) => row.Metric === "Safety").map(key));
  return rows.filter((row) => kept.has(key(row)));
}

onPage("178 published systems stand on the board with their published digits and intervals", "published", { ...published, width: 1920 }, async (page) => {
  await showAllMetrics(page);
  const board = await readBoard(page);
  assert.equal(board.rows.length, 178);
  const names = await metricNames(page);
  const byName = new Map(board.rows.map((row) => [row.name, row]));
  let compared = 0;
  for (const row of ranked()) {
    const metric = [...names.values()].find((one) => one.name === row.Metric);
    // Where two systems differ in their roles alone, the name carries more than the model.
    const shown = byName.get(row.Model);
    if (!shown || !metric) continue;
    const cell = shown.cells[board.titles.indexOf(metric.label)];
    assert.equal(cell.split(" ")[0], row.mean, `${row.Model}, ${row.Metric}`);
    if (Number(row.ci) > 0) {
      const [, low, high] = numbersOf(cell);
      assert.ok(Math.abs((high - low) / 2 - Number(row.ci)) < 1.1 * 10 ** -metric.decimals, `${row.Model}, ${row.Metric}: ${cell}, published ${row.ci}`);
    }
    compared++;
  }
  assert.ok(compared > 1500, `${compared} values compared`);
});

onPage("physicians, single models and teams of two and three are told apart and filtered", "published", published, async (page) => {
  const expected = new Map();
  for (const row of ranked()) if (row.Metric === "Safety") expected.set(row.Team, (expected.get(row.Team) ?? 0) + 1);
  const field = (label) => page.locator("#leaderboard label.field", { has: page.locator(".label", { hasText: new RegExp(`^${label}$`) }) }).locator("select");
  const team = field("Team");
  let narrowed = 0;
  for (const [name, count] of expected) {
    const options = await team.locator("option").allInnerTexts();
    const label = options.find((option) => option.startsWith(name));
    if (!label) continue;
    await team.selectOption({ label });
    assert.equal((await readBoard(page)).rows.length, count, name);
    narrowed++;
  }
  assert.ok(narrowed >= 3, `${narrowed} teams`);
  await page.getByRole("button", { name: "Clear filters" }).click();
  const kind = field("Kind");
  const label = (await kind.locator("option").allInnerTexts()).find((option) => option.startsWith("Physicians"));
  await kind.selectOption({ label });
  const { rows } = await readBoard(page);
  assert.ok(rows.length >= 1 && rows.length < 5, `${rows.length} physicians`);
});

onPage("sorting 178 systems puts them in the order of their values", "published", published, async (page) => {
  await page.locator("#leaderboard table.data th").nth(3).getByRole("button").click();
  const board = await readBoard(page);
  const values = board.rows.map((row) => numberOf(row.cells[3])).filter((value) => !Number.isNaN(value));
  const sorted = [...values].sort((a, b) => (board.directions[3] === "ascending" ? a - b : b - a));
  assert.deepEqual(values, sorted);
});

for (const width of [320, 400, 1280, 1920]) {
  onPage(`nothing makes a page of the site scroll sideways: ${width} pixels`, "site", { file: join(made, "site", "demo-profile-v2.html"), folder: join(made, "site"), width }, async (page) => {
    const widest = await page.evaluate(() => document.scrollingElement.scrollWidth);
    assert.ok(widest <= width, `${widest} in ${width}`);
  });
}

onPage("without JavaScript the site's tables hold every published system", "published", { ...published, javaScriptEnabled: false }, async (page) => {
  const text = await page.locator("#noharm-static").innerText();
  for (const row of ranked()) if (row.Metric === "Safety") assert.ok(text.includes(row.Model) && text.includes(row.mean), row.Model);
});

test("served from a web server, the site's pages lead to each other and ask nobody else", { timeout: 60_000 }, async () => {
  const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".csv": "text/csv" };
  const server = createServer((request, response) => {
    try {
      const content = readFileSync(join(made, "site", request.url === "/" ? "index.html" : decodeURIComponent(request.url.split("?")[0])));
      response.writeHead(200, { "content-type": types[extname(request.url)] ?? types[".html"] }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await openBrowser();
  after(() => server.close());
  try {
    const page = await browser.newPage();
    const faults = [];
    page.on("request", (request) => request.url().startsWith(origin) || request.url().startsWith("data:") || faults.push(request.url()));
    page.on("response", (response) => response.status() < 400 || faults.push(`${response.status()} ${response.url()}`));
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(String(error)));
    await page.goto(origin);
    const links = await page.locator(".site-nav a").evaluateAll((all) => all.map((link) => link.href));
    assert.ok(links.length >= 3);
    for (const link of links) {
      await page.goto(link);
      await page.locator("h1:visible").first().waitFor();
    }
    assert.deepEqual(faults, []);
  } finally {
    await browser.close();
    server.close();
  }
});
