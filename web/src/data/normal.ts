/** The standard normal distribution below x, by the series of Marsaglia (Journal of Statistical Software 11(4), 2004); good for |x| < 7. */
export function normalCdf(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum) && odd < 401; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + density(x) * sum;
}

/** The x below which a share p of the standard normal distribution lies, 0.0001 < p < 0.9999, by Newton's steps. */
export function normalQuantile(p: number): number {
  let x = 0;
  for (let step = 0; step < 60; step++) {
    const move = Math.max(-1, Math.min(1, (normalCdf(x) - p) / density(x)));
    x -= move;
    if (Math.abs(move) < 1e-13) break;
  }
  return x;
}

function density(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}
