import type { ComponentChildren } from "preact";
import type { AnswerDetails, CaseDetails } from "../../contract";
import { useBlock } from "./useBlock";

/** What is shown once the details are there. */
export interface DetailsProps {
  readonly case: string;
  /** Places of the answers that are needed. */
  readonly answers: readonly number[];
  readonly children: (details: readonly AnswerDetails[]) => ComponentChildren;
}

/** Fetches the details of answers to a case; says so while it waits, and says plainly when they cannot be had. */
export function Details({ case: id, answers, children }: DetailsProps) {
  const loading = useBlock<CaseDetails>(`case:${id}`);
  if (loading.state === "busy") return <p class="empty" role="status" aria-busy="true">Reading the details …</p>;
  if (loading.state === "broken") return <p class="problem" role="alert">{loading.reason}</p>;
  if (loading.state === "missing") return <Missing />;
  const byPlace = new Map(loading.content.answers.map((answer) => [answer.answer, answer]));
  const found = answers.map((place) => byPlace.get(place));
  return found.every((answer) => answer !== undefined) ? <>{children(found)}</> : <Missing />;
}

function Missing() {
  return <p class="problem" role="alert">This report holds no details of this answer: its verdicts and its text are in the run's judged.jsonl.</p>;
}
