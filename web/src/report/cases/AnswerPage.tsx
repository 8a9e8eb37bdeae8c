import type { AnswerSummary, ReportCase, ReportData } from "../../contract";
import { Value } from "../../components/Value";
import { answerName, otherAnswers, totalHarms, type AnswerRow } from "../../data/answers";
import { formatCount } from "../../data/format";
import { writeRoute } from "../../data/route";
import { AnswerBody } from "./AnswerBody";
import { CaseText } from "./CaseText";
import { Details } from "./Details";
import { HarmCounts } from "./HarmCounts";
import { OtherAnswers } from "./OtherAnswers";
import { useHeading } from "./useHeading";

/** What the page of an answer needs. */
export interface AnswerPageProps {
  readonly data: ReportData;
  readonly case: ReportCase;
  readonly place: number;
  readonly answer: AnswerSummary;
  /** The list that it was opened from, in its order. */
  readonly list: readonly AnswerRow[];
}

/** One answer in full: the case, the answer with its evidence, and every option. */
export function AnswerPage({ data, case: one, place, answer, list }: AnswerPageProps) {
  const heading = useHeading(place);
  return (
    <article class="answer-page" aria-labelledby="answer-title">
      <Ways data={data} case={one.id} place={place} list={list} />
      <h3 id="answer-title" tabIndex={-1} ref={heading}>
        {answerName(data, answer)}
      </h3>
      <AnswerFacts data={data} case={one} answer={answer} />
      <OtherAnswers key={place} data={data} case={one.id} place={place} others={otherAnswers(data, place)} />
      <CaseText of={one} />
      {answer.isVariant && (
        <p class="quiet">{`This answer is to ${answer.id}, a variant of ${one.id}: the question that was asked differs from the case above in its wording or details.`}</p>
      )}
      <Details case={one.id} answers={[place]}>
        {([details]) => details && <AnswerBody key={place} details={details} options={one.options} isScored={data.benchmark.isScored} isEmpty={answer.length === 0} />}
      </Details>
    </article>
  );
}

function Ways({ data, case: id, place, list }: { readonly data: ReportData; readonly case: string; readonly place: number; readonly list: readonly AnswerRow[] }) {
  const current = list.findIndex((row) => row.place === place);
  const previous = current > 0 ? list[current - 1] : undefined;
  const next = current >= 0 ? list[current + 1] : undefined;
  return (
    <nav class="ways" aria-label="Answers">
      <a href="#cases">All answers</a>
      <a href={writeRoute({ case: id })}>{`Answers to ${id}`}</a>
      <Way data={data} row={previous} word="Previous" />
      <Way data={data} row={next} word="Next" />
      {current >= 0 && <span class="quiet">{`${formatCount(current + 1)} of ${formatCount(list.length)} listed`}</span>}
    </nav>
  );
}

function Way({ data, row, word }: { readonly data: ReportData; readonly row: AnswerRow | undefined; readonly word: string }) {
  if (!row) return <span class="quiet" aria-disabled="true">{word}</span>;
  return (
    <a href={writeRoute({ case: data.cases[row.answer.case]?.id ?? "", answer: row.place })} title={answerName(data, row.answer)}>
      {word}
      <span class="hidden">{`: ${answerName(data, row.answer)}`}</span>
    </a>
  );
}

/** What is known of an answer in a line. */
export function AnswerFacts({ data, case: one, answer }: { readonly data: ReportData; readonly case: ReportCase; readonly answer: AnswerSummary }) {
  const metric = data.board.metrics.find((known) => known.name === data.board.headline);
  return (
    <dl class="facts">
      <div>
        <dt>Specialty</dt>
        <dd>{one.specialty}</dd>
      </div>
      {data.benchmark.isScored && (
        <div>
          <dt>Harm</dt>
          <dd>
            <HarmCounts harms={totalHarms(answer)} />
          </dd>
        </div>
      )}
      <div>
        <dt>Unresolved</dt>
        <dd>{answer.unresolved > 0 ? <strong>{`? ${answer.unresolved}`}</strong> : 0}</dd>
      </div>
      {metric && (
        <div>
          <dt>{metric.label}</dt>
          <dd>
            <Value value={answer.headline} decimals={metric.decimals} />
          </dd>
        </div>
      )}
      <div>
        <dt>Characters</dt>
        <dd>{answer.length === 0 ? "none: an empty answer" : formatCount(answer.length)}</dd>
      </div>
    </dl>
  );
}
