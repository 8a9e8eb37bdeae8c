import { useMemo } from "preact/hooks";
import { Chart } from "./Chart";
import { dotRowsHeight, dotRowsOption, type DotRows } from "./dotRowsOption";
import { MarkLegend } from "./MarkLegend";

/** Rows of dots with whiskers, under the names of the marks. */
export function DotRowsChart({ rows, label }: { readonly rows: DotRows; readonly label: string }) {
  const option = useMemo(() => dotRowsOption.bind(null, rows), [rows]);
  const height = useMemo(() => dotRowsHeight.bind(null, rows), [rows]);
  return (
    <>
      <MarkLegend
        names={rows.series.map((series) => series.name)}
        open={rows.series.filter((series) => series.isDashed).map((series) => series.name)}
        marks={rows.series.map((series, place) => series.mark ?? place)}
      />
      <Chart height={height} label={label} option={option} />
    </>
  );
}
