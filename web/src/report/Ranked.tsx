import type { ReportData } from "../contract";
import { RankedFigure } from "../charts/RankedFigure";

/** The respondents in the order of one metric. */
export function Ranked({ data }: { readonly data: ReportData }) {
  return <RankedFigure board={data.board} />;
}
