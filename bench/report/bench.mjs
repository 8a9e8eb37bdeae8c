// How large a report is, how long it takes to make, and how long until it can be used:
//   (cd web/test && npm ci); node bench/report/bench.mjs
// 330 answers (30 cases in 11 variants) of 5 respondents to the open NOHARM subset where ../shared/data has it, else to the demo.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { openBrowser, openFile } from "../../web/test/support/browser.mjs";
import { makeAnswers } from "./answers.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const tool = join(root, "src", "NoHarm.Cli", "bin", "Release", "net10.0", "NoHarm.Cli.dll");
const shared = join(root, "..", "shared", "data");
const isReal = existsSync(join(shared, "noharm-open"));
const benchmark = isReal ? join(shared, "noharm-open") : join(root, "data", "demo");
const files = isReal
  ? [join(shared, "mapping-dev", "responses.jsonl"), join(root, "data", "answers", "responses.jsonl"), join(root, "data", "answers", "held-out", "responses.jsonl")]
  : [join(root, "data", "demo", "responses.jsonl")];
const rounds = 7;

const work = mkdtempSync(join(tmpdir(), "noharm-report-"));
try {
  await measure();
} finally {
  rmSync(work, { recursive: true });
}

async function measure() {
  const answers = makeAnswers(files, { variants: isReal ? 11 : 55 });
  writeFileSync(join(work, "answers.jsonl"), answers.map((answer) => JSON.stringify(answer)).join("\n") + "\n");
  const length = answers.reduce((sum, answer) => sum + answer.response.length, 0) / answers.length;
  console.log(`${answers.length} answers of ${Math.round(length)} characters on average, ${isReal ? "the open NOHARM subset" : "the demo"}`);
  console.log(`${cpus().length} x ${cpus()[0].model}, load before ${loadavg()[0].toFixed(2)}, Node.js ${process.versions.node}`);
  noharm("run", "-b", benchmark, "-r", join(work, "answers.jsonl"), "-o", join(work, "run"), "--quiet");

  const report = join(work, "report.html");
  const builds = Array.from({ length: rounds }, () => noharm("report", join(work, "run"), "-o", report, "--quiet"));
  tell("built, whole process", builds.map((build) => build.wall), "s");
  tell("  processor time", builds.map((build) => build.processor), "s");
  const page = readFileSync(report);
  console.log(`size ${(statSync(report).size / 1e6).toFixed(2)} MB (${(gzipSync(page).length / 1e6).toFixed(2)} MB in gzip)`);
  for (const [what, bytes] of partsOf(page.toString("utf8"))) console.log(`  ${(bytes / 1e6).toFixed(2)} MB ${what}`);

  const browser = await openBrowser();
  try {
    const openings = [];
    for (let round = 0; round <= rounds; round++) openings.push(await opening(browser, report));
    // The first one starts the browser's processes.
    openings.shift();
    console.log(`Chromium ${browser.version()}`);
    for (const name of Object.keys(openings[0])) tell(name, openings.map((one) => one[name]), "s");
  } finally {
    await browser.close();
  }
}

/** Runs the tool; seconds of wall and processor time. */
function noharm(...args) {
  const timed = spawnSync("bash", ["-c", 'TIMEFORMAT="%R %U %S"; time dotnet "$@"', "bash", tool, ...args], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (timed.status !== 0) throw new Error(timed.stderr);
  const [wall, user, system] = timed.stderr.trim().split("\n").at(-1).split(" ").map(Number);
  return { wall, processor: user + system };
}

/** Seconds from the start of the navigation until the page is there, and until a press has sorted the leaderboard. */
async function opening(browser, file) {
  const page = await openFile(browser, file, { beforeOpening: pressWhenThere });
  await page.waitForFunction(() => performance.getEntriesByName("sorted").length > 0);
  const marks = await page.evaluate(() => ["shown", "sorted"].map((name) => performance.getEntriesByName(name)[0].startTime / 1000));
  await page.context().close();
  if (page.faults.length > 0) throw new Error(page.faults.join("\n"));
  return { "leaderboard shown": marks[0], "sorted by a press": marks[1] };
}

/** Runs in the page: presses the first title of the leaderboard as soon as it is there, and waits until it is painted sorted. */
function pressWhenThere() {
  const look = () => {
    const title = document.querySelector("#leaderboard table.data button.sort");
    if (!title) return requestAnimationFrame(look);
    performance.mark("shown");
    const before = title.closest("th").getAttribute("aria-sort");
    title.click();
    const wait = () => {
      if (title.closest("th").getAttribute("aria-sort") === before) return requestAnimationFrame(wait);
      requestAnimationFrame(() => performance.mark("sorted"));
    };
    wait();
  };
  if (location.protocol === "file:") requestAnimationFrame(look);
}

/** What the bytes of a page are. */
function partsOf(html) {
  const bytes = (text) => Buffer.byteLength(text);
  const sum = (pattern) => [...html.matchAll(pattern)].reduce((total, found) => total + bytes(found[0]), 0);
  const data = sum(/<script type="application\/json" id="noharm-data">[^]*?<\/script>/g);
  const blocks = sum(/<script [^>]*data-block=[^]*?<\/script>/g);
  const script = sum(/<script>[^]*?<\/script>/g);
  const style = sum(/<style>[^]*?<\/style>/g);
  return [["data", data], ["details of the answers", blocks], ["script", script], ["style", style], ["tables without scripts, and the rest", bytes(html) - data - blocks - script - style]];
}

function tell(name, values, unit) {
  const sorted = [...values].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  console.log(`${name} ${median.toFixed(2)} ${unit} (median of ${sorted.length}; ${sorted[0].toFixed(2)} to ${sorted.at(-1).toFixed(2)})`);
}
