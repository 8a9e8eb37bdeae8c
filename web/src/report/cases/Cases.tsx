import { useEffect, useRef, useState } from "preact/hooks";
import type { ReportData } from "../../contract";
import type { AnswerRow } from "../../data/answers";
import type { Route } from "../../data/route";
import { AnswerList, openerId } from "./AnswerList";
import { AnswerPage } from "./AnswerPage";
import { CasePage } from "./CasePage";
import { TwoAnswers } from "./TwoAnswers";
import { useRoute } from "./useRoute";

/** Every answer, and each of them in full. What is open stands in the address, so that the browser's way back leads out of it. */
export function Cases({ data }: { readonly data: ReportData }) {
  const { route, from } = useRoute();
  const [list, setList] = useState<readonly AnswerRow[]>([]);
  // The answer that was open last; null for a case.
  const left = useRef<number | null | undefined>(undefined);
  useEffect(() => {
    if (route) left.current = route.answer ?? null;
    else if (left.current !== undefined) returnTo(left.current, from);
  }, [route]);
  return (
    <>
      <div hidden={route !== null}>
        <AnswerList data={data} onList={setList} />
      </div>
      {route && <Opened data={data} route={route} list={list} />}
    </>
  );
}

function Opened({ data, route, list }: { readonly data: ReportData; readonly route: Route; readonly list: readonly AnswerRow[] }) {
  const one = data.cases.find((known) => known.id === route.case);
  const answer = route.answer === undefined ? undefined : data.answers[route.answer];
  const beside = route.beside === undefined ? undefined : data.answers[route.beside];
  const isOf = (place: number | undefined, found: typeof answer) => place === undefined || (found && data.cases[found.case] === one);
  if (!one || !isOf(route.answer, answer) || !isOf(route.beside, beside)) return <Nothing />;
  if (route.answer === undefined || !answer) return <CasePage data={data} case={one} />;
  if (route.beside === undefined || !beside) return <AnswerPage data={data} case={one} place={route.answer} answer={answer} list={list} />;
  return <TwoAnswers data={data} case={one} places={[route.answer, route.beside]} answers={[answer, beside]} />;
}

function Nothing() {
  const notice = useRef<HTMLParagraphElement>(null);
  useEffect(() => notice.current?.scrollIntoView({ block: "center" }), []);
  return (
    <p class="problem" role="alert" ref={notice}>
      {"The address names a case or an answer that this report does not hold. "}
      <a href="#cases">All answers</a>
    </p>
  );
}

/** Brings the reader back: to the link that led here from another section, else to the row of the answer, else to the heading. */
function returnTo(place: number | null, from: Element | null): void {
  const section = document.getElementById("cases");
  const isElsewhere = from instanceof HTMLElement && from !== document.body && from.isConnected && !section?.contains(from);
  const row = place === null ? undefined : document.getElementById(openerId(place))?.closest("button");
  const goal = isElsewhere ? from : (row ?? document.getElementById("cases-title"));
  if (!goal) return;
  if (goal.tabIndex < 0) goal.tabIndex = -1;
  goal.focus({ preventScroll: true });
  goal.scrollIntoView({ block: "center" });
}
