import { useMemo, useState } from "preact/hooks";
import type { ReportData } from "../../contract";
import { Select } from "../../components/Select";
import { findComparison, pairCases } from "../../data/pairs";
import { visibleText } from "../../data/visible";
import { CasePairTable } from "./CasePairTable";
import { ComparisonResult } from "./ComparisonResult";

/** Two respondents on the cases that both answered. */
export function Comparison({ data }: { readonly data: ReportData }) {
  const [first, setFirst] = useState(0);
  const [second, setSecond] = useState(1);
  const [metricName, setMetric] = useState(data.board.headline);
  const metric = data.board.metrics.find((one) => one.name === metricName) ?? data.board.metrics[0];
  const pairs = useMemo(() => pairCases(data, first, second, metric?.name ?? ""), [data, first, second, metric]);
  if (!metric) return null;
  const people = data.respondents.map((one, place) => ({ value: String(place), label: visibleText(one.name) }));
  const names = [people[first]?.label ?? "", people[second]?.label ?? ""] as const;
  const areSame = first === second;
  return (
    <>
      <div class="controls">
        <Select label="Respondent" choices={people} value={String(first)} onChange={(value) => setFirst(Number(value))} />
        <Select label="against" choices={people} value={String(second)} onChange={(value) => setSecond(Number(value))} />
        <button
          type="button"
          onClick={() => {
            setFirst(second);
            setSecond(first);
          }}
        >
          Swap
        </button>
        <Select label="Metric" choices={data.board.metrics.map((one) => ({ value: one.name, label: one.label }))} value={metric.name} onChange={setMetric} />
      </div>
      {areSame ? (
        <p class="empty">Choose two different respondents.</p>
      ) : (
        <>
          <ComparisonResult data={data} metric={metric} names={names} comparison={findComparison(data, first, second, metric.name)} pairs={pairs} places={[first, second]} />
          <CasePairTable data={data} metric={metric} names={names} places={[first, second]} pairs={pairs} />
        </>
      )}
    </>
  );
}
