import { dataOf } from "./pages.mjs";

/** The place in the report of a record's answer. */
export async function placeOf(page, record) {
  const data = await dataOf(page);
  return data.answers.findIndex(
    (answer) => data.respondents[answer.respondent].name === record.respondent && answer.id === record.id && answer.trial === record.trial,
  );
}

/** Opens an answer by its address. */
export async function openAnswer(page, record) {
  const place = await placeOf(page, record);
  await page.evaluate((hash) => (location.hash = hash), `#case=${encodeURIComponent(record.id.replace(/-\d+$/, ""))}&answer=${place}`);
  await page.locator(`.answer-page .option-table tr[data-option]`).first().waitFor();
}

/** The text of the answer that is open without what stands between it, and the pieces that are highlighted. */
export function readAnswer(page) {
  return page.locator(".answer-page .answer-text").evaluate((box) => {
    const marks = [...box.querySelectorAll("mark")].map((mark) => ({
      text: mark.textContent,
      options: mark.dataset.options.split(" ").filter(Boolean).map(Number),
    }));
    const copy = box.cloneNode(true);
    for (const button of copy.querySelectorAll("button")) button.remove();
    return { text: copy.textContent, marks };
  });
}

/** What spans cover of a text, each place once and in order. */
export function coveredBy(text, spans) {
  const isCovered = new Uint8Array(text.length);
  for (const [start, length] of spans) isCovered.fill(1, start, start + length);
  return [...isCovered].map((covered, i) => (covered ? text[i] : "")).join("");
}
