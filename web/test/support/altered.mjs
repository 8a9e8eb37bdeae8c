import { createHash } from "node:crypto";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readLines } from "./judged.mjs";

/**
 * Copies a run and changes its records, as if another judge had written them: the manifest states the new file's hash.
 * `change` gets a record and may change it in place.
 */
export function alterRun(from, to, change) {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  const records = readLines(join(from, "judged.jsonl"));
  records.forEach(change);
  const text = records.map((record) => JSON.stringify(record)).join("\n") + "\n";
  writeFileSync(join(to, "judged.jsonl"), text);

  const manifest = JSON.parse(readFileSync(join(to, "manifest.json"), "utf8"));
  for (const output of manifest.results ?? []) {
    if (!output.path.endsWith("judged.jsonl")) continue;
    output.bytes = Buffer.byteLength(text);
    output.sha256 = createHash("sha256").update(text).digest("hex");
  }
  writeFileSync(join(to, "manifest.json"), JSON.stringify(manifest, null, 2));
}

/** What the first record's judge could not decide, in the run that `withDoubts` makes. */
export const undecided = { 7: "the model failed: <i>no answer</i> & no reason", 19: "too long a question" };

/** What the last match of the second record is said to rest on: words that its answer does not hold. */
export const misplaced = "words that stand <b>nowhere</b> in the answer";

/**
 * A judge that marks several places of an answer, some of them overlapping or one inside the other, leaves two options of
 * the first answer undecided, and quotes in the second what is not there. The lexical judge does none of it.
 */
export function withDoubts(record, place, text) {
  const matched = record.options.filter((option) => option.matched);
  if (matched.length >= 3) {
    const [start, length] = matched[0].spans[0];
    const spans = [
      [[start, length], [start + 2, 7]],
      [[Math.max(0, start - 20), 30], [start + 4, Math.min(60, text.length - start - 4)]],
      [[0, 12], [text.length - 10, 10]],
    ];
    spans.forEach((list, i) => {
      matched[i].spans = list;
      matched[i].evidence = text.slice(list[0][0], list[0][0] + list[0][1]);
    });
  }
  if (place === 1) matched.at(-1).evidence = misplaced;
  if (place !== 0) return;
  for (const option of record.options) {
    if (!(option.id in undecided)) continue;
    Object.assign(option, { matched: false, partial: false, verdict: "no", evidence: "", spans: [], resolved: false, reason: undecided[option.id] });
    delete option.p;
  }
}
