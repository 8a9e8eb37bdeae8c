import type { ReportCase, ReportData } from "../../contract";
import { formatPlural } from "../../data/format";
import { answerName, listAnswers, noFilter, totalHarms } from "../../data/answers";
import { writeRoute } from "../../data/route";
import { CaseText } from "./CaseText";
import { HarmCounts } from "./HarmCounts";
import { useHeading } from "./useHeading";

/** One case with the way to its answers, the worst first. */
export function CasePage({ data, case: one }: { readonly data: ReportData; readonly case: ReportCase }) {
  const heading = useHeading(one.id);
  const rows = listAnswers(data, { ...noFilter, case: one.id });
  return (
    <article class="answer-page" aria-labelledby="case-title">
      <nav class="ways" aria-label="Answers">
        <a href="#cases">All answers</a>
      </nav>
      <h3 id="case-title" tabIndex={-1} ref={heading}>{`Case ${one.id}, ${one.specialty}`}</h3>
      <CaseText of={one} />
      <h4>{formatPlural(rows.length, "answer")}</h4>
      <ul class="case-answers">
        {rows.map(({ place, answer }) => (
          <li key={place}>
            <a href={writeRoute({ case: one.id, answer: place })}>{answerName(data, answer)}</a>
            {data.benchmark.isScored && <HarmCounts harms={totalHarms(answer)} />}
          </li>
        ))}
      </ul>
    </article>
  );
}
