import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { RadioGroup } from "../../components/RadioGroup";
import { groupOptions, type OptionFilter, type OptionOrder, type OptionRow } from "../../data/options";
import type { Target } from "./AnswerText";
import { OptionTableRow } from "./OptionTableRow";
import { pointToRow, showRow } from "./showRow";

/** What the table of options needs. It knows nothing of where the answer comes from. */
export interface OptionTableProps {
  readonly rows: readonly OptionRow[];
  /** Whether the options have scores; without them there are no harms. */
  readonly isScored: boolean;
  /** The text of the answer; absent when it is not at hand. */
  readonly text: string | undefined;
  readonly current: ReadonlySet<number>;
  /** Options that the reader asked to be taken to; a new object means that the reader asked again. */
  readonly wanted: { readonly options: readonly number[]; readonly isFocused: boolean } | null;
  /** Evidence was pressed. */
  readonly onEvidence: (option: number, place: Target) => void;
}

const filters = [
  { value: "all", label: "All" },
  { value: "harms", label: "Harms" },
  { value: "matched", label: "Matched" },
];

/** Every option of a case with what was decided about it in one answer. */
export function OptionTable({ rows, isScored, text, current, wanted, onEvidence }: OptionTableProps) {
  const [filter, setFilter] = useState<OptionFilter>("all");
  const [order, setOrder] = useState<OptionOrder>("harm");
  const table = useRef<HTMLTableElement>(null);
  const groups = useMemo(() => groupOptions(rows, order, filter, isScored), [rows, order, filter, isScored]);
  const shown = groups.reduce((sum, group) => sum + group.rows.length, 0);

  useEffect(() => {
    if (!wanted) return;
    const isThere = groups.some((group) => group.rows.some((row) => row.option.id === wanted.options[0]));
    // What was asked for is never filtered away.
    if (!isThere && filter !== "all") setFilter("all");
    else if (table.current && wanted.options[0] !== undefined) {
      if (wanted.isFocused) showRow(table.current, wanted.options[0]);
      // Pointing at a highlight must not pull the text from under the reader where both do not fit on the screen.
      else if (window.matchMedia("(min-width: 64rem)").matches) pointToRow(table.current, wanted.options[0]);
    }
  }, [wanted, filter]);

  return (
    <div class="options">
      <div class="controls">
        <RadioGroup
          label="Options"
          choices={isScored ? filters : filters.filter((one) => one.value !== "harms")}
          value={filter}
          onChange={(value) => setFilter(value as OptionFilter)}
        />
        <RadioGroup
          label="Order"
          choices={[
            { value: "harm", label: isScored ? "Worst first" : "Unresolved first" },
            { value: "rubric", label: "As in the rubric" },
          ]}
          value={order}
          onChange={(value) => setOrder(value as OptionOrder)}
        />
      </div>
      <p class="quiet tally" role="status">{shown === rows.length ? `${rows.length} options` : `${shown} of ${rows.length} options`}</p>
      <table class="option-table" role="table" ref={table}>
        <caption class="hidden">Options of the case and what was decided about each</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" class="number">No.</th>
            <th role="columnheader" scope="col">Option and evidence</th>
            {isScored && <th role="columnheader" scope="col">Score</th>}
            <th role="columnheader" scope="col">Verdict</th>
            {isScored && <th role="columnheader" scope="col">Harm</th>}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.id} role="rowgroup" class={group.id}>
            {order === "harm" && (
              <tr role="row" class="group">
                <th role="columnheader" scope="rowgroup" colSpan={isScored ? 5 : 3}>{`${group.title} (${group.rows.length})`}</th>
              </tr>
            )}
            {group.rows.map((row) => (
              <OptionTableRow
                key={row.option.id}
                row={row}
                rows={rows}
                isScored={isScored}
                text={text}
                isCurrent={current.has(row.option.id)}
                onEvidence={onEvidence}
              />
            ))}
          </tbody>
        ))}
      </table>
      {shown === 0 && <p class="empty">{filter === "harms" ? "No option does harm in this answer." : "No option is matched by this answer."}</p>}
    </div>
  );
}
