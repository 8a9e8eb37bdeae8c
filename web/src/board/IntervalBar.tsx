import type { BoardScore } from "../contract";
import type { Range } from "./scores";

const width = 156;
const edge = 6;

/**
 * A score on the scale of its column: a dot with the interval over cases, and below it a diamond with the interval that holds
 * the judge's error too. A pale band spans what unresolved verdicts could make of it.
 */
export function IntervalBar({ score, range }: { readonly score: BoardScore; readonly range: Range }) {
  const { mean, low, high, lower, upper, judge } = score;
  if (mean === undefined) return null;
  const span = range.high - range.low;
  const at = (value: number) => edge + (span > 0 ? (value - range.low) / span : 0.5) * (width - 2 * edge);
  const height = judge ? 22 : 13;
  return (
    <svg class="bar" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {lower !== undefined && upper !== undefined && <rect class="bounds" x={at(lower)} y={1} width={Math.max(1, at(upper) - at(lower))} height={11} />}
      {low !== undefined && high !== undefined && <path class="whisker" d={`M${at(low)} 6.5H${at(high)}M${at(low)} 3.5v6M${at(high)} 3.5v6`} />}
      <circle class="dot" cx={at(mean)} cy={6.5} r={3.5} />
      {judge?.low !== undefined && judge.high !== undefined && <path class="judge-whisker" d={`M${at(judge.low)} 16.5H${at(judge.high)}`} />}
      {judge?.corrected !== undefined && <path class="judge-dot" d={`M${at(judge.corrected)} 12.5l4 4l-4 4l-4 -4z`} />}
    </svg>
  );
}
