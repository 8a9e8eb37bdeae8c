import type { ReportData } from "../contract";
import { ScatterFigure } from "../charts/ScatterFigure";

/** Any two metrics of the respondents against each other. */
export function Scatter({ data }: { readonly data: ReportData }) {
  return <ScatterFigure board={data.board} />;
}
