// Makes the runs and pages that the tests look at, with the built tool: `npm test` does this first.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { alterRun, withDoubts } from "./altered.mjs";
import { hostileAnswers } from "./hostile.mjs";
import { readLines } from "./judged.mjs";
import { made, noharm, noShared, root, shared } from "./tool.mjs";

rmSync(made, { recursive: true, force: true });
mkdirSync(made, { recursive: true });
const place = (...parts) => join(made, ...parts);

noharm("demo", "-o", place("demo"), "--quiet");
noharm("report", place("demo"), "-o", place("demo.html"), "--quiet");

const answers = readLines(join(root, "data", "demo", "responses.jsonl"));
const textOf = (record) => answers.find((a) => a.respondent === record.respondent && a.id === record.id && a.trial === record.trial).response;
alterRun(place("demo"), place("doubts"), (record, i) => withDoubts(record, i, textOf(record)));
noharm("report", place("doubts"), "-o", place("doubts.html"), "--quiet");

writeFileSync(place("hostile.jsonl"), hostileAnswers());
noharm("run", "-b", join(root, "data", "demo"), "-r", place("hostile.jsonl"), "-o", place("hostile"), "--quiet");
noharm("report", place("hostile"), "-o", place("hostile.html"), "--quiet");

noharm("leaderboard", place("demo"), "-o", place("site"), "--quiet");

if (!noShared) {
  noharm("leaderboard", join(shared, "noharm-v1-leaderboard.csv"), "-o", place("published"), "--quiet");
  noharm("run", "-b", join(shared, "noharm-open"), "-r", join(shared, "mapping-dev", "responses.jsonl"), "-o", place("real"), "--quiet");
  noharm("report", place("real"), "-o", place("real.html"), "--quiet");
}
