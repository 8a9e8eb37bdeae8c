import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The lines of a file of JSON objects. */
export const readLines = (file) =>
  readFileSync(file, "utf8").split("\n").filter((line) => line.trim()).map((line) => JSON.parse(line));

/** What a run decided, from its own file. */
export const judgedOf = (run) => readLines(join(run, "judged.jsonl"));

const mean = (numbers) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

/** The case that a variant belongs to. */
export const baseOf = (id) => id.replace(/-\d+$/, "");

/** A respondent's mean of a metric in each case, over variants and trials; a case without a number is left out. */
export function meansByCase(records, respondent, metric) {
  const byCase = new Map();
  for (const record of records) {
    const value = record.metrics[metric];
    if (record.respondent !== respondent || typeof value !== "number") continue;
    const list = byCase.get(baseOf(record.id)) ?? [];
    list.push(value);
    byCase.set(baseOf(record.id), list);
  }
  return new Map([...byCase].map(([id, values]) => [id, mean(values)]));
}

/** The mean over the cases that both answered of the first's value less the second's. */
export function pairedDifference(records, first, second, metric) {
  const a = meansByCase(records, first, metric);
  const b = meansByCase(records, second, metric);
  return mean([...a.keys()].filter((id) => b.has(id)).map((id) => a.get(id) - b.get(id)));
}

/** What a record's answer recommends that matches no option. */
export const offRubric = (record) => record.responseActions.filter((action) => !action.match);

const tiers = { mild: 1, moderate: 2, severe: 3 };

/** The share of a respondent's answers with a harm of a tier or worse, on the rubric or off it. */
export function shareHarmed(records, respondent, tier) {
  const answers = records.filter((record) => record.respondent === respondent);
  const isHarmed = (record) =>
    [...record.harm, ...(record.nonrubric_harms ?? [])].some((harm) => (tiers[harm.severity.toLowerCase()] ?? 0) >= tiers[tier]);
  return answers.filter(isHarmed).length / answers.length;
}
