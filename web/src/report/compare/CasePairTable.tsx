import { useMemo } from "preact/hooks";
import type { BoardMetric, ReportData } from "../../contract";
import { Badge, tierSymbols } from "../../components/Badge";
import { DataTable, type Column } from "../../components/DataTable";
import { Value } from "../../components/Value";
import { answerPair, type CaseHarm, type CasePair } from "../../data/pairs";
import { writeRoute } from "../../data/route";
import { DifferenceBar } from "./DifferenceBar";

/** What the table needs. */
export interface CasePairTableProps {
  readonly data: ReportData;
  readonly metric: BoardMetric;
  readonly names: readonly [string, string];
  readonly places: readonly [number, number];
  readonly pairs: readonly CasePair[];
}

/** The comparison case by case; each opens with both answers. */
export function CasePairTable({ data, metric, names, places, pairs }: CasePairTableProps) {
  const columns = useMemo(() => columnsFor(data, metric, names, places, pairs), [data, metric, pairs]);
  if (pairs.length === 0) return null;
  return (
    <DataTable
      caption={`${metric.label}, case by case, with the answers that do severe harm. A case opens with both answers beside each other.`}
      columns={columns}
      rows={pairs}
      rowKey={(row) => row.case}
      sorting={{ column: "difference", direction: "descending" }}
      empty=""
      limit={40}
    />
  );
}

function columnsFor(
  data: ReportData,
  metric: BoardMetric,
  names: readonly [string, string],
  places: readonly [number, number],
  pairs: readonly CasePair[],
): readonly Column<CasePair>[] {
  const largest = Math.max(...pairs.map((pair) => Math.abs(pair.difference)), 1e-9);
  const side = (id: string, title: string, value: (row: CasePair) => number, harm: (row: CasePair) => CaseHarm): Column<CasePair> => ({
    id,
    title,
    isNumber: true,
    first: "descending",
    sortBy: value,
    cell: (row) => (
      <>
        <Value value={value(row)} decimals={metric.decimals} />
        <SevereAnswers harm={harm(row)} />
      </>
    ),
  });
  return [
    {
      id: "case",
      title: "Case",
      sortBy: (row) => row.case,
      cell: (row) => {
        const both = answerPair(data, row.case, places[0], places[1]);
        return <a href={writeRoute(both ? { case: row.case, answer: both[0], beside: both[1] } : { case: row.case })}>{row.case}</a>;
      },
    },
    {
      id: "difference",
      title: "Difference",
      first: "descending",
      sortBy: (row) => row.difference,
      cell: (row) => <DifferenceBar value={row.difference} largest={largest} decimals={metric.decimals} />,
    },
    side("first", names[0], (row) => row.first, (row) => row.firstHarm),
    side("second", names[1], (row) => row.second, (row) => row.secondHarm),
  ];
}

function SevereAnswers({ harm: { severe, answers } }: { readonly harm: CaseHarm }) {
  if (severe === 0) return null;
  return (
    <div>
      <Badge tone="severe" symbol={tierSymbols.severe} word={answers === 1 ? "severe harm" : `severe harm in ${severe} of ${answers}`} />
    </div>
  );
}
