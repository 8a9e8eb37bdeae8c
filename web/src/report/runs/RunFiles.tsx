import { useMemo } from "preact/hooks";
import type { ReportFile } from "../../contract";
import { Badge } from "../../components/Badge";
import { DataTable, type Column } from "../../components/DataTable";
import { ShortHash } from "../../components/ShortHash";
import { formatCount } from "../../data/format";
import { visibleText } from "../../data/visible";

const columns: readonly Column<ReportFile>[] = [
  { id: "name", title: "File", sortBy: (row) => row.name, cell: (row) => visibleText(row.name) },
  { id: "role", title: "Role", sortBy: (row) => row.role, cell: (row) => row.role },
  { id: "bytes", title: "Bytes", isNumber: true, first: "descending", sortBy: (row) => row.bytes, cell: (row) => formatCount(row.bytes) },
  { id: "sha256", title: "SHA-256", cell: (row) => <ShortHash value={row.sha256} /> },
  {
    id: "difference",
    title: "Now",
    cell: (row) =>
      row.difference === undefined ? <Badge tone="quiet" symbol={"\u2713"} word="as recorded" /> : <Badge tone="severe" symbol={"\u2717"} word={visibleText(row.difference)} />,
  },
];

/** The files of a run, those that have changed first. */
export function RunFiles({ files }: { readonly files: readonly ReportFile[] }) {
  const rows = useMemo(() => [...files].sort((first, second) => Number(second.difference !== undefined) - Number(first.difference !== undefined)), [files]);
  return (
    <DataTable
      caption="Files of the run"
      isCaptionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.role} ${row.name} ${row.sha256}`}
      empty="No file is recorded."
      limit={Math.max(20, rows.filter((row) => row.difference !== undefined).length)}
    />
  );
}
