import type { JudgeTier } from "../../contract";
import { DataTable, type Column } from "../../components/DataTable";
import { Value } from "../../components/Value";
import { formatCount } from "../../data/format";

const words: Readonly<Record<string, string>> = {
  "severe-omission": "severe if left out (9)",
  "moderate-omission": "moderate if left out (8)",
  "mild-omission": "mild if left out (7)",
  uncertain: "uncertain (4 to 6)",
  "mild-commission": "mild if done (3)",
  "moderate-commission": "moderate if done (2)",
  "severe-commission": "severe if done (1)",
};

const columns: readonly Column<JudgeTier>[] = [
  { id: "tier", title: "Harm of the option", cell: (row) => words[row.tier] ?? row.tier },
  { id: "pairs", title: "Pairs", isNumber: true, cell: (row) => formatCount(row.pairs) },
  {
    id: "recall",
    title: "Matches found",
    about: "Share of the options that are matched by the labels which the judge finds (recall)",
    cell: (row) => <Value value={row.recall.value} low={row.recall.low} high={row.recall.high} isShare reason="no such pair was labelled as a match" />,
  },
  {
    id: "precision",
    title: "Matches right",
    about: "Share of the judge's matches that are matches by the labels (precision)",
    cell: (row) => <Value value={row.precision.value} low={row.precision.low} high={row.precision.high} isShare reason="the judge matched no such option" />,
  },
];

/** The errors of a judge by tier: an error at a severe option weighs most. */
export function JudgeTiers({ caption, tiers }: { readonly caption: string; readonly tiers: readonly JudgeTier[] }) {
  return (
    <div>
      <DataTable caption={caption} columns={columns} rows={tiers} rowKey={(row) => row.tier} empty="The certificate holds no numbers by tier." />
    </div>
  );
}
