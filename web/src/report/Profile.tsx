import type { ReportData } from "../contract";
import { ProfileFigure } from "../charts/ProfileFigure";

/** One respondent against another over all metrics. */
export function Profile({ data }: { readonly data: ReportData }) {
  return <ProfileFigure board={data.board} />;
}
