import type { BoardMetric, PairedComparison, ReportData } from "../../contract";
import { formatCount, formatInterval, formatNumber, formatPercent, formatPlural } from "../../data/format";
import { formatP, isOpen, winners, type CasePair } from "../../data/pairs";

/** What the result needs. */
export interface ComparisonResultProps {
  readonly data: ReportData;
  readonly metric: BoardMetric;
  readonly names: readonly [string, string];
  readonly places: readonly [number, number];
  readonly comparison: PairedComparison | undefined;
  readonly pairs: readonly CasePair[];
}

/** What the comparison shows, in words, and what it does not. */
export function ComparisonResult({ data, metric, names, places, comparison, pairs }: ComparisonResultProps) {
  const judges = places.map((place) => data.judges[data.respondents[place]?.judge ?? -1]?.fingerprint);
  const value = comparison?.difference.value;
  if (!comparison || value === undefined)
    return <p class="empty">{pairs.length === 0 ? `No case has a value of ${metric.label} for both.` : "The report holds no comparison of these two by this metric."}</p>;
  const open = isOpen(comparison.difference);
  return (
    <div class="comparison-result">
      <p class="lead">
        {`${metric.label}, over ${formatPlural(comparison.cases, "case")}: `}
        <strong>{names[0]}</strong>
        {value === 0 ? " is level with " : ` is ${formatNumber(Math.abs(value), metric.decimals)} ${value > 0 ? "above" : "below"} `}
        <strong>{names[1]}</strong>.
      </p>
      <p>
        {`Difference ${formatNumber(value, metric.decimals)}`}
        {comparison.difference.low !== undefined && `, ${formatPercent(data.board.level)} interval ${formatInterval(comparison.difference.low, comparison.difference.high, metric.decimals)}`}
        {comparison.p !== undefined && `, p ${formatP(comparison.p)} (sign-flip permutation by case, two-sided)`}
        {". "}
        {open === true && <strong>The interval includes 0: these data do not tell the two apart.</strong>}
        {open === false && "The interval does not include 0."}
      </p>
      <p>{winners(comparison, metric, names)}</p>
      {judges[0] !== judges[1] && (
        <p class="problem">
          <strong>The two were judged by different judges.</strong> Part of the difference, or all of it, may be a difference between the judges.
        </p>
      )}
      <p class="quiet">
        {data.comparisons.length > 1 &&
          `The report holds ${formatCount(data.comparisons.length)} comparisons; intervals and p values are not corrected for their number, so that some differ by chance alone. `}
        The interval holds the error of the choice of cases, not the error of the judge.
      </p>
    </div>
  );
}
