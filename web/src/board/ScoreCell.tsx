import type { BoardMetric, BoardScore } from "../contract";
import { Value } from "../components/Value";
import { IntervalBar } from "./IntervalBar";
import type { Range } from "./scores";

/**
 * A score in numbers and drawn: the value over cases, and the corrected one with the judge's error. A published value stands
 * in the digits in which it was published: another number of them claims another precision.
 */
export function ScoreCell({ score, metric, range }: { readonly score: BoardScore | undefined; readonly metric: BoardMetric; readonly range: Range | undefined }) {
  if (!score || score.mean === undefined) return <Value reason={score?.reason ?? "no score"} />;
  const { judge, published } = score;
  return (
    <div class="score" title={published && `Published as ${published.mean}${published.halfWidth === "" ? "" : ` \u00b1 ${published.halfWidth}`}`}>
      <Value value={score.mean} low={score.low} high={score.high} decimals={metric.decimals} text={published?.mean} />
      {judge && (
        <span class="with-judge">
          <span aria-hidden="true">{"\u25c7 "}</span>
          <span class="hidden">with the judge's error </span>
          <Value value={judge.corrected} low={judge.low} high={judge.high} decimals={metric.decimals} />
        </span>
      )}
      {range && <IntervalBar score={score} range={range} />}
    </div>
  );
}
