import type { NamedInterval } from "../../contract";
import { DataTable, type Column } from "../../components/DataTable";
import { Value } from "../../components/Value";

const columns: readonly Column<NamedInterval>[] = [
  { id: "label", title: "Statistic", cell: (row) => row.label },
  { id: "value", title: "Value", cell: (row) => <Value value={row.estimate.value} low={row.estimate.low} high={row.estimate.high} decimals={3} /> },
];

/** The statistics of a validation. */
export function JudgeNumbers({ caption, numbers }: { readonly caption: string; readonly numbers: readonly NamedInterval[] }) {
  return (
    <div>
      <DataTable caption={caption} columns={columns} rows={numbers} rowKey={(row) => row.name} empty="The certificate holds no numbers." limit={12} />
    </div>
  );
}
