// Asks for the verdicts on all options at once: one prompt, one JSON answer that a grammar forces into shape.
// Usage: node peer.mjs MODEL.gguf TASK.json THREADS      TASK: {"prompt": text, "options": number, "maxTokens": number}
// Prints one line of JSON. Times leave loading out, as those of the other ways do; memory is the process's peak.
import { readFileSync } from "node:fs";
import { getLlama, getModuleVersion, LlamaChatSession } from "node-llama-cpp";

const [modelPath, taskPath, threadsText] = process.argv.slice(2);
if (!threadsText) {
  console.error("usage: node peer.mjs MODEL.gguf TASK.json THREADS");
  process.exit(2);
}

const threads = Number(threadsText);
const task = JSON.parse(readFileSync(taskPath, "utf8"));
const verdicts = ["yes", "partial", "no"];
const names = Array.from({ length: task.options }, (_, i) => String(i + 1));

const llama = await getLlama({ gpu: false, build: "never", progressLogs: false, logLevel: "error", maxThreads: threads });
const loading = performance.now();
const model = await llama.loadModel({ modelPath, gpuLayers: 0 });
const loadMs = performance.now() - loading;
const shortest = model.tokenize(JSON.stringify(Object.fromEntries(names.map((name) => [name, "yes"])))).length;
const context = await model.createContext({ contextSize: task.contextSize, batchSize: 512, threads, sequences: 1 });
const sequence = context.getSequence();
const session = new LlamaChatSession({ contextSequence: sequence, systemPrompt: "" });
const grammar = await llama.createGrammarForJsonSchema({
  type: "object",
  properties: Object.fromEntries(names.map((name) => [name, { enum: verdicts }])),
});

const before = sequence.tokenMeter.getState();
const start = performance.now();
let first = 0;
const answer = await session.promptWithMeta(task.prompt, {
  grammar,
  maxTokens: task.maxTokens,
  temperature: 0,
  onToken: () => (first ||= performance.now()),
});
const end = performance.now();
const used = sequence.tokenMeter.diff(before);

// The same model writing freely, to tell its own time per token from the grammar's.
session.resetChatHistory();
const times = [];
await session.promptWithMeta("patient", { maxTokens: 24, temperature: 0, onToken: () => times.push(performance.now()) });
const plainTokenMs = times.length > 1 ? (times.at(-1) - times[0]) / (times.length - 1) : 0;

let decided = 0;
try {
  decided = Object.values(grammar.parse(answer.responseText)).filter((verdict) => verdicts.includes(verdict)).length;
} catch {
  // Cut off at maxTokens: no verdict can be read from it.
}

const peak = /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"));
console.log(
  JSON.stringify({
    version: await getModuleVersion(),
    library: llama.llamaCppRelease.release,
    loadMs,
    wallMs: end - start,
    firstTokenMs: first - start,
    inputTokens: used.usedInputTokens,
    outputTokens: used.usedOutputTokens,
    shortestOutput: shortest,
    plainTokenMs,
    decided,
    stopReason: answer.stopReason,
    peakKiB: peak ? Number(peak[1]) : null,
  }),
);
process.exit(0);
