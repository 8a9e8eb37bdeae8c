import type { ReportData } from "../../contract";
import { JudgeCard } from "./JudgeCard";

/** How good each judge is: every number of the report rests on its verdicts. */
export function Judges({ data }: { readonly data: ReportData }) {
  return (
    <>
      <p>Every number of this report rests on what a judge decided. This is what is known of how often it errs.</p>
      {data.judges.map((judge, place) => (
        <JudgeCard
          key={place}
          judge={judge}
          level={data.board.level}
          judged={data.judges.length > 1 ? data.respondents.filter((one) => one.judge === place).map((one) => one.name) : []}
        />
      ))}
    </>
  );
}
