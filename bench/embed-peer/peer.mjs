// Embeds the same sentences with the same ONNX file through transformers.js, one setting after the other.
// node peer.mjs MODELS NAME SENTENCES.json THREADS
import { readFileSync } from "node:fs";
import { env, pipeline } from "@huggingface/transformers";

const [models, name, file, threads] = process.argv.slice(2);
const sentences = JSON.parse(readFileSync(file, "utf8"));
env.allowRemoteModels = false;
env.localModelPath = models;
const embed = await pipeline("feature-extraction", name, {
  dtype: "fp32",
  device: "cpu",
  session_options: { intraOpNumThreads: Number(threads), interOpNumThreads: 1 },
});

const run = async (texts, batch) => {
  const vectors = [];
  for (let i = 0; i < texts.length; i += batch)
    vectors.push(...(await embed(texts.slice(i, i + batch), { pooling: "mean", normalize: true })).tolist());
  return vectors;
};

const best = async (texts, batch) => {
  let least = Infinity;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    await run(texts, batch);
    least = Math.min(least, performance.now() - start);
  }
  return least;
};

const sorted = [...sentences].sort((a, b) => a.length - b.length);
await run(sentences.slice(0, 20), 1);
const ways = [];
for (const [order, texts] of [["document order", sentences], ["sorted by length", sorted]])
  for (const batch of [1, 8, 32])
    ways.push({ name: `${order}, batch ${batch}`, wallMs: await best(texts, batch) });
console.log(JSON.stringify({ version: env.version, ways, vectors: await run(sentences.slice(0, 200), 1) }));
