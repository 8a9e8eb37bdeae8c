import { useMemo } from "preact/hooks";
import type { ReportData, Respondent, TierHarm } from "../contract";
import { Chart } from "../charts/Chart";
import { harmHeight, harmOption, harmTiers } from "../charts/harmOption";
import { TierLegend } from "../charts/TierLegend";
import { TierBadge } from "../components/Badge";
import { DataTable } from "../components/DataTable";
import { Figure } from "../components/Figure";
import { Value } from "../components/Value";
import { Categories } from "./Categories";

interface HarmRow {
  readonly respondent: Respondent;
  readonly harm: TierHarm;
}

/** Harms by tier and category: what answers left out against what they should not have recommended. */
export function HarmByTier({ data }: { readonly data: ReportData }) {
  const respondents = useMemo(() => data.respondents.filter((respondent) => respondent.harm.length > 0), [data]);
  const option = useMemo(() => harmOption.bind(null, respondents), [respondents]);
  const height = useMemo(() => harmHeight.bind(null, respondents), [respondents]);
  const rows = useMemo(() => respondents.flatMap((respondent) => respondent.harm.map((harm): HarmRow => ({ respondent, harm }))), [respondents]);
  if (respondents.length === 0) return <p class="empty">The options of this benchmark have no scores, so no harm can be counted.</p>;
  return (
    <>
      <Figure
        title="Harms in an answer."
        reading="Each bar is the mean number of harms in an answer, the severe ones nearest the middle: to the left omissions, what was owed and left out; to the right commissions, what harms and was recommended."
      >
        <TierLegend />
        <Chart height={height} label={`Mean number of harms in an answer by tier, omissions against commissions, for ${respondents.length} respondents; the numbers follow below.`} option={option} />
      </Figure>
      <DataTable
        caption="Mean number in an answer, and the share of answers with at least one harm of the tier, with intervals over cases"
        rows={rows}
        rowKey={({ respondent, harm }) => `${respondent.name} ${harm.tier}`}
        rowClass={({ harm, respondent }) => (harm === respondent.harm[0] ? "starts" : undefined)}
        limit={60}
        empty=""
        columns={[
          { id: "name", title: "Respondent", sortBy: ({ respondent }) => respondent.name, cell: ({ respondent }) => respondent.name },
          { id: "tier", title: "Tier", sortBy: ({ harm }) => harmTiers.indexOf(harm.tier as (typeof harmTiers)[number]), cell: ({ harm }) => <TierBadge tier={harm.tier} /> },
          { id: "omissions", title: "Omissions", isNumber: true, sortBy: ({ harm }) => harm.omissions.value, cell: ({ harm }) => <Value {...harm.omissions} /> },
          { id: "commissions", title: "Commissions", isNumber: true, sortBy: ({ harm }) => harm.commissions.value, cell: ({ harm }) => <Value {...harm.commissions} /> },
          { id: "answers", title: "Answers harmed", isNumber: true, sortBy: ({ harm }) => harm.answersHarmed.value, cell: ({ harm }) => <Value {...harm.answersHarmed} isShare /> },
        ]}
      />
      <h3>By category of option</h3>
      <Categories data={data} />
    </>
  );
}
