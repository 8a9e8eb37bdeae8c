import type { OffRubricAction, ReportData } from "../../contract";
import { useBlock } from "../cases/useBlock";
import { OffRubricTable } from "./OffRubricTable";

/** The recommendations that match no option, for a person to look at. */
export function OffRubric({ data }: { readonly data: ReportData }) {
  const loading = useBlock<readonly OffRubricAction[]>("off-rubric");
  if (loading.state === "busy") return <p class="empty" role="status" aria-busy="true">Reading the recommendations …</p>;
  if (loading.state === "broken") return <p class="problem" role="alert">{loading.reason}</p>;
  if (loading.state === "missing") return <p class="problem" role="alert">This report does not hold them: they are in the run's judged.jsonl.</p>;
  const isAssessed = loading.content.some((action) => action.score !== 5);
  return (
    <>
      <p>
        These recommendations match no option of the rubric, so no specialist has scored them in advance.
        {isAssessed ? " Score 5 stands for uncertain, or for one that nobody assessed." : " All have score 5, uncertain: nobody has assessed them."}
      </p>
      <OffRubricTable data={data} actions={loading.content} />
    </>
  );
}
