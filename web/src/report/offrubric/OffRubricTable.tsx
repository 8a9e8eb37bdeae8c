import { useMemo, useState } from "preact/hooks";
import type { OffRubricAction, ReportData } from "../../contract";
import { DataTable, type Column } from "../../components/DataTable";
import { DownloadButton } from "../../components/DownloadButton";
import { SearchField } from "../../components/SearchField";
import { Select } from "../../components/Select";
import { formatCount } from "../../data/format";
import { filterOffRubric, joinOffRubric, offRubricCsv, type OffRubricRow } from "../../data/offRubric";
import { sortRows, type Sorting } from "../../data/sorting";
import { writeRoute } from "../../data/route";
import { visibleText } from "../../data/visible";
import { OffRubricText, ScoreWords } from "./OffRubricText";

/** Rows shown at first, and with each further step: there may be thousands. */
const stepRows = 100;

const columns: readonly Column<OffRubricRow>[] = [
  {
    id: "answer",
    title: "Answer",
    sortBy: (row) => row.id,
    cell: (row) => (
      <>
        <a href={writeRoute({ case: row.case, answer: row.action.answer })}>{row.id}</a>
        <div class="quiet">{visibleText(row.respondent)}</div>
      </>
    ),
  },
  { id: "score", title: "Score", sortBy: (row) => row.action.score, cell: (row) => <ScoreWords score={row.action.score} /> },
  { id: "action", title: "Recommendation", sortBy: (row) => row.action.text, cell: (row) => <OffRubricText action={row.action} /> },
  { id: "category", title: "Category", sortBy: (row) => row.action.category, cell: (row) => row.action.category },
];

/** The recommendations off the rubric as a table that can be searched, filtered, and taken away for review. */
export function OffRubricTable({ data, actions }: { readonly data: ReportData; readonly actions: readonly OffRubricAction[] }) {
  const [filter, setFilter] = useState({ search: "", respondent: "", category: "" });
  const [sorting, setSorting] = useState<Sorting>({ column: "score", direction: "ascending" });
  const [count, setCount] = useState(stepRows);
  const all = useMemo(() => joinOffRubric(data, actions), [data, actions]);
  const rows = useMemo(() => {
    const by = columns.find((column) => column.id === sorting.column)?.sortBy;
    const kept = filterOffRubric(all, filter);
    return by ? sortRows(kept, by, sorting.direction) : kept;
  }, [all, filter, sorting]);
  const categories = useMemo(() => [...new Set(all.map((row) => row.action.category))].filter((name) => name !== "").sort(), [all]);
  const change = (part: Partial<typeof filter>) => {
    setFilter({ ...filter, ...part });
    setCount(stepRows);
  };
  const shown = rows.slice(0, count);
  return (
    <>
      <div class="controls">
        <SearchField label="Search recommendations and ids" value={filter.search} onChange={(search) => change({ search })} />
        <Select
          label="Respondent"
          choices={[{ value: "", label: "all" }, ...data.respondents.map((one) => ({ value: one.name, label: visibleText(one.name) }))]}
          value={filter.respondent}
          onChange={(respondent) => change({ respondent })}
        />
        {categories.length > 1 && (
          <Select
            label="Category"
            choices={[{ value: "", label: "all" }, ...categories.map((name) => ({ value: name, label: name }))]}
            value={filter.category}
            onChange={(category) => change({ category })}
          />
        )}
        <DownloadButton label={rows.length === all.length ? "Save all as CSV" : `Save these ${formatCount(rows.length)} as CSV`} file="noharm-off-rubric.csv" content={() => offRubricCsv(rows)} />
      </div>
      <p class="quiet tally" role="status">{`${formatCount(shown.length)} shown of ${formatCount(rows.length)}${rows.length === all.length ? "" : ` that pass, of ${formatCount(all.length)} in all`}`}</p>
      <DataTable
        caption="Recommendations off the rubric"
        isCaptionHidden
        columns={columns}
        rows={shown}
        rowKey={(row) => `${row.action.answer} ${row.action.number}`}
        sorting={sorting}
        onSort={setSorting}
        empty="No recommendation passes these filters."
      />
      {shown.length < rows.length && (
        <p class="more">
          <button type="button" onClick={() => setCount(count + stepRows)}>{`Show ${formatCount(Math.min(stepRows, rows.length - shown.length))} more`}</button>
        </p>
      )}
    </>
  );
}
