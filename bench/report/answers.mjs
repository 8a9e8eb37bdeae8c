import { readFileSync } from "node:fs";

const readLines = (file) => readFileSync(file, "utf8").split("\n").filter((line) => line.trim()).map((line) => JSON.parse(line));

/** Numbers of 0 to 1 that are the same each time (Park and Miller's generator). */
function randomNumbers(seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** Words of which this share is exchanged, answers to one case compress to what GPT-5.5's answers to its variants do. */
const exchanged = 0.25;

/**
 * Answers to variants of cases: for each respondent and each variant of a case, sentences from the answers to that case up to
 * about `length` characters, with some words exchanged for others, so that no two are alike. Ids are `All001-1`, `All001-2` ...
 */
export function makeAnswers(files, { respondents = 5, variants = 11, length = 1600, seed = 1 } = {}) {
  const random = randomNumbers(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const byCase = new Map();
  for (const { id, response } of files.flatMap(readLines)) {
    const sentences = response.split(/(?<=[.!?:]\s)|(?<=\n)/).filter(Boolean);
    byCase.set(id, [...(byCase.get(id) ?? []), ...sentences]);
  }
  const words = [...byCase.values()].flat().flatMap((sentence) => sentence.match(/[a-z]{3,}/g) ?? []);

  const lines = [];
  for (let r = 1; r <= respondents; r++) {
    for (const [id, sentences] of byCase) {
      for (let variant = 1; variant <= variants; variant++) {
        const wanted = length * (0.5 + random());
        let text = "";
        while (text.length < wanted) text += pick(sentences).replace(/[a-z]{3,}/g, (word) => (random() < exchanged ? pick(words) : word));
        lines.push({ respondent: `model ${r}`, id: `${id}-${variant}`, trial: 1, response: text.trim() });
      }
    }
  }
  return lines;
}
