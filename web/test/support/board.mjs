import { dataOf } from "./pages.mjs";

/** The table of the leaderboard as it stands on the screen: the title, direction and cells of each column, row by row. */
export async function readBoard(page) {
  return page.locator("#leaderboard table.data").first().evaluate((table) => {
    const words = (element) => element?.innerText.replace(/\s+/g, " ").trim() ?? "";
    const titles = [...table.tHead.rows[0].cells].map((cell) => words(cell.querySelector("button.sort span") ?? cell));
    const directions = [...table.tHead.rows[0].cells].map((cell) => cell.getAttribute("aria-sort"));
    const rows = [...table.tBodies[0].rows].map((row) => ({
      name: row.querySelector("input[type=checkbox]").getAttribute("aria-label").replace(/^Select /, ""),
      cells: [...row.cells].map((cell) => words(cell.querySelector(".value") ?? cell)),
    }));
    return { titles, directions, rows };
  });
}

/** The first number of a cell, such as 0.58 of "0.58 (0.51 to 0.62)"; NaN for n/a. */
export const numberOf = (cell) => Number.parseFloat(cell.replace("\u2212", "-").replaceAll(",", ""));

/** All numbers of a cell in order: value, lower end, upper end. */
export const numbersOf = (cell) => [...cell.replaceAll("\u2212", "-").replaceAll(",", "").matchAll(/-?\d+(?:\.\d+)?/g)].map((found) => Number(found[0]));

/** Shows every metric of the board. */
export async function showAllMetrics(page) {
  const more = page.locator("#leaderboard details", { hasText: "Metrics:" });
  await more.locator("summary").click();
  for (const box of await more.getByRole("checkbox").all()) if (!(await box.isChecked())) await box.check();
}

/** The name in files of each metric, by what the page calls it. */
export async function metricNames(page) {
  const { board } = await dataOf(page);
  return new Map(board.metrics.map((metric) => [metric.label, metric]));
}
