import { useMemo } from "preact/hooks";
import type { NumberNeededToHarm, ReportData, Respondent } from "../contract";
import { DotRowsChart } from "../charts/DotRowsChart";
import type { DotRows } from "../charts/dotRowsOption";
import { harmTiers } from "../charts/harmOption";
import { TierBadge } from "../components/Badge";
import { DataTable } from "../components/DataTable";
import { Figure } from "../components/Figure";
import { formatCount, formatPercent } from "../data/format";

interface NumberRow {
  readonly respondent: Respondent;
  readonly needed: NumberNeededToHarm;
}

/** After how many answers one that harms is to be expected. */
export function NumberNeeded({ data }: { readonly data: ReportData }) {
  const rows = useMemo(() => data.respondents.flatMap((respondent) => respondent.numberNeededToHarm.map((needed): NumberRow => ({ respondent, needed }))), [data]);
  const chart = useMemo(() => dots(data.respondents.filter((respondent) => respondent.numberNeededToHarm.length > 0)), [data]);
  if (rows.length === 0) return <p class="empty">No harm could be counted, so there is no such number.</p>;
  return (
    <>
      <Figure
        title="One answer in how many harms."
        reading="Further right is better: more answers pass until one holds a harm of that tier or worse. The scale is of factors. A line that ends in an arrow has no upper end: as far as these answers show, none at all is possible."
      >
        <DotRowsChart rows={chart} label="Number needed to harm by respondent and tier, with intervals; the numbers follow below." />
      </Figure>
      <DataTable
        caption={`Number needed to harm: answers for each one with a harm of the tier or worse, with ${formatPercent(data.board.level)} intervals`}
        rows={rows}
        rowKey={({ respondent, needed }) => `${respondent.name} ${needed.tier}`}
        rowClass={({ respondent, needed }) => (needed === respondent.numberNeededToHarm[0] ? "starts" : undefined)}
        limit={60}
        empty=""
        columns={[
          { id: "name", title: "Respondent", sortBy: ({ respondent }) => respondent.name, cell: ({ respondent }) => respondent.name },
          { id: "tier", title: "Tier, or worse", sortBy: ({ needed }) => harmTiers.indexOf(needed.tier as (typeof harmTiers)[number]), cell: ({ needed }) => <TierBadge tier={needed.tier} /> },
          { id: "harmed", title: "Answers harmed", isNumber: true, sortBy: ({ needed }) => needed.harmed / needed.answers, cell: ({ needed }) => `${formatCount(needed.harmed)} of ${formatCount(needed.answers)}` },
          { id: "number", title: "Number needed to harm", isNumber: true, first: "descending", sortBy: ({ needed }) => needed.number.value ?? Infinity, cell: ({ needed }) => <Needed needed={needed} /> },
        ]}
      />
    </>
  );
}

function Needed({ needed }: { readonly needed: NumberNeededToHarm }) {
  const { value, low, high } = needed.number;
  const places = (number: number) => (number < 20 ? number.toFixed(1) : formatCount(number));
  const interval = low === undefined ? "" : high === undefined ? `${places(low)} or more` : `${places(low)} to ${places(high)}`;
  return (
    <span class="value">
      {value === undefined ? "none harmed" : places(value)}
      {interval !== "" && <span class="interval"> ({interval})</span>}
    </span>
  );
}

function dots(respondents: readonly Respondent[]): DotRows {
  const tiers = harmTiers.filter((tier) => respondents.some((respondent) => respondent.numberNeededToHarm.some((needed) => needed.tier === tier)));
  return {
    rows: respondents.map((respondent) => respondent.name),
    series: tiers.map((tier) => ({
      name: tier === "severe" ? "severe" : `${tier} or worse`,
      mark: tier === "severe" ? 1 : tier === "moderate" ? 4 : 2,
      dots: respondents.map((respondent) => {
        const number = respondent.numberNeededToHarm.find((needed) => needed.tier === tier)?.number;
        return number ? { value: number.value ?? null, low: number.low ?? null, high: number.high ?? null } : null;
      }),
    })),
    axis: "Answers for each one that harms",
    decimals: 1,
    isLogarithmic: true,
  };
}
