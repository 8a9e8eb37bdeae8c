import assert from "node:assert/strict";
import { join } from "node:path";
import { misplaced, undecided } from "../support/altered.mjs";
import { coveredBy, openAnswer, readAnswer } from "../support/answer.mjs";
import { judgedOf, readLines } from "../support/judged.mjs";
import { onPage, runOf } from "../support/pages.mjs";
import { root, shared } from "../support/tool.mjs";

const demoAnswers = join(root, "data", "demo", "responses.jsonl");

/** What was answered, by whom and to what. */
const textsOf = (file) => new Map(readLines(file).map((answer) => [`${answer.respondent}|${answer.id}|${answer.trial}`, answer.response]));

async function compare(page, record, text) {
  await openAnswer(page, record);
  const shown = await readAnswer(page);
  assert.equal(shown.text, text, "the text is the answer, letter by letter");
  for (const option of record.options.filter((one) => one.evidence !== misplaced)) {
    const highlighted = shown.marks.filter((mark) => mark.options.includes(option.id)).map((mark) => mark.text).join("");
    assert.equal(highlighted, coveredBy(text, option.spans ?? []), `option ${option.id} of ${record.respondent}, ${record.id}`);
    if ((option.spans ?? []).length === 1) assert.equal(highlighted, option.evidence);
  }
}

onPage("what is highlighted is the evidence of every option of every answer", "demo", {}, async (page) => {
  const texts = textsOf(demoAnswers);
  for (const record of judgedOf(runOf("demo"))) await compare(page, record, texts.get(`${record.respondent}|${record.id}|${record.trial}`));
});

onPage("what is highlighted in answers to real cases is the evidence", "real", {}, async (page) => {
  const texts = textsOf(join(shared, "mapping-dev", "responses.jsonl"));
  for (const record of judgedOf(runOf("real")).filter((_, i) => i % 4 === 0))
    await compare(page, record, texts.get(`${record.respondent}|${record.id}|${record.trial}`));
});

onPage("spans that overlap, nest and repeat are each highlighted in full", "doubts", {}, async (page) => {
  const texts = textsOf(demoAnswers);
  for (const record of judgedOf(runOf("doubts"))) await compare(page, record, texts.get(`${record.respondent}|${record.id}|${record.trial}`));
});

onPage("options that the judge left undecided come first, with the reason as text", "doubts", {}, async (page) => {
  await openAnswer(page, judgedOf(runOf("doubts"))[0]);
  const rows = page.locator(".option-table tr[data-option]");
  const ids = Object.keys(undecided).map(Number);
  for (const [place, id] of ids.entries()) {
    assert.equal(Number(await rows.nth(place).getAttribute("data-option")), id);
    assert.ok((await rows.nth(place).innerText()).includes(undecided[id]));
    assert.match(await rows.nth(place).innerText(), /unresolved|undecided/i);
  }
  assert.doesNotMatch(await rows.nth(ids.length).innerText(), /undecided/i);
});

onPage("evidence that has no place in the text is quoted, said to have none, and not highlighted", "doubts", {}, async (page) => {
  const record = judgedOf(runOf("doubts"))[1];
  const option = record.options.find((one) => one.evidence === misplaced);
  await openAnswer(page, record);
  assert.ok((await page.locator(`.option-table tr[data-option="${option.id}"]`).innerText()).includes(misplaced));
  assert.match(await page.locator(".answer-side").innerText(), /The evidence of 1 option is not where the record says/);
  assert.ok((await readAnswer(page)).marks.every((mark) => !mark.options.includes(option.id)));
});

onPage("an answer is opened by a press on its row, and pressing a quotation leads to it in the text", "demo", {}, async (page) => {
  const cases = page.locator("#cases");
  await cases.getByRole("searchbox").fill("DemoHeme01");
  await cases.getByLabel("Respondent").first().selectOption({ label: "hasty" });
  await cases.locator("tbody tr").first().click();
  await page.getByRole("heading", { name: "hasty, DemoHeme01" }).waitFor();
  const quotation = page.locator(".option-table button.evidence-quote").first();
  const words = (await quotation.innerText()).trim();
  await quotation.click();
  const target = await page.locator(".answer-text mark.target").allInnerTexts();
  assert.equal(target.join("").replace(/\s+/g, " ").trim(), words.replace(/\s+/g, " "));
});
