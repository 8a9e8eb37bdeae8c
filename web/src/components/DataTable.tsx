import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { formatCount } from "../data/format";
import { sortRows, type SortDirection, type Sorting, type SortValue } from "../data/sorting";

/** A column of a table. */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** What the column means; shown where the pointer rests on the title. */
  readonly about?: string;
  /** Stands below the title, such as the scale of what is drawn in the cells. */
  readonly below?: ComponentChildren;
  /** Numbers stand to the right. */
  readonly isNumber?: boolean;
  /** What rows are sorted by; a column without it cannot be sorted. */
  readonly sortBy?: (row: Row) => SortValue;
  /** The direction of the first click: the good end first. */
  readonly first?: SortDirection;
  readonly cell: (row: Row) => ComponentChildren;
  /** A class of the cell, such as the shade of its value. */
  readonly cellClass?: (row: Row) => string | undefined;
}

/** What a table shows. */
export interface DataTableProps<Row> {
  /** Names the table; read out, and shown above it unless `isCaptionHidden`. */
  readonly caption: string;
  readonly isCaptionHidden?: boolean;
  /** The first column heads its rows and stays in sight while the others scroll. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The order at first, or the order when `onSort` is given. */
  readonly sorting?: Sorting | undefined;
  /** Makes the caller keep the order. */
  readonly onSort?: (sorting: Sorting) => void;
  /** Called by a click on a row, or by the button that the first cell becomes. */
  readonly onOpen?: (row: Row) => void;
  readonly isCurrent?: (row: Row) => boolean;
  readonly rowClass?: (row: Row) => string | undefined;
  /** The sentence that stands instead of a table without rows. */
  readonly empty: string;
  /** Rows shown before "show all" is pressed; all when absent. */
  readonly limit?: number;
  /** Scrolls within the height of the screen, so that the titles stay in sight. */
  readonly isTall?: boolean;
}

/** A table that sorts by its titles and scrolls by itself where it is wider than the screen. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, onOpen, isCurrent, limit } = props;
  const [own, setOwn] = useState<Sorting | undefined>(props.sorting);
  const [isWhole, setWhole] = useState(false);
  const sorting = props.onSort ? props.sorting : own;
  const sorted = useMemo(() => {
    const column = columns.find((candidate) => candidate.id === sorting?.column);
    return column?.sortBy && sorting ? sortRows(rows, column.sortBy, sorting.direction) : rows;
  }, [rows, columns, sorting]);
  if (rows.length === 0) return <p class="empty">{props.empty}</p>;

  const shown = limit === undefined || isWhole ? sorted : sorted.slice(0, limit);
  const sortOn = (column: Column<Row>) => {
    const next = nextSorting(column, sorting);
    (props.onSort ?? setOwn)(next);
  };
  return (
    <>
      <div class={props.isTall ? "scroll tall" : "scroll"} tabIndex={0} role="region" aria-label={caption}>
        <table class="data">
          <caption class={props.isCaptionHidden ? "hidden" : undefined}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Title key={column.id} column={column} sorting={sorting} onSort={sortOn} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr
                key={rowKey(row)}
                class={[onOpen ? "opens" : "", props.rowClass?.(row) ?? ""].join(" ").trim() || undefined}
                aria-current={isCurrent?.(row) ? "true" : undefined}
                onClick={onOpen ? (event) => isOwnClick(event) && onOpen(row) : undefined}
              >
                {columns.map((column, place) => {
                  const content = column.cell(row);
                  const name = [column.isNumber ? "number" : "", column.cellClass?.(row) ?? ""].join(" ").trim() || undefined;
                  if (place > 0) return <td key={column.id} class={name}>{content}</td>;
                  return (
                    <th key={column.id} scope="row" class={name}>
                      {onOpen ? <button type="button" class="link" onClick={() => onOpen(row)}>{content}</button> : content}
                    </th>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < rows.length && (
        <p class="more">
          <button type="button" onClick={() => setWhole(true)}>{`Show all ${formatCount(rows.length)} rows`}</button>
        </p>
      )}
    </>
  );
}

interface TitleProps<Row> {
  readonly column: Column<Row>;
  readonly sorting: Sorting | undefined;
  readonly onSort: (column: Column<Row>) => void;
}

function Title<Row>({ column, sorting, onSort }: TitleProps<Row>) {
  const name = column.isNumber ? "number" : undefined;
  if (!column.sortBy) return <th scope="col" class={name} title={column.about}>{column.title}{column.below}</th>;
  const direction = sorting?.column === column.id ? sorting.direction : undefined;
  return (
    <th scope="col" class={name} aria-sort={direction ?? "none"}>
      <button type="button" class="sort" title={column.about} onClick={() => onSort(column)}>
        <span>{column.title}</span>
      </button>
      {column.below}
    </th>
  );
}

function nextSorting<Row>(column: Column<Row>, sorting: Sorting | undefined): Sorting {
  const first = column.first ?? "ascending";
  if (sorting?.column !== column.id || sorting.direction !== first) return { column: column.id, direction: first };
  return { column: column.id, direction: first === "ascending" ? "descending" : "ascending" };
}

/** Whether a click on a row meant the row, and not a link, button or field in it or text being selected. */
function isOwnClick(event: MouseEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  return !target?.closest("a, button, input, select, label") && (window.getSelection()?.isCollapsed ?? true);
}
