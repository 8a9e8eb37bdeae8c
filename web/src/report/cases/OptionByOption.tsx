import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { AnswerDetails, AnswerSummary, ReportCase, ReportData } from "../../contract";
import { RadioGroup } from "../../components/RadioGroup";
import { scoreWords, type OptionRow } from "../../data/options";
import { writeRoute } from "../../data/route";
import { differs, pairOptions, sides, type Side } from "../../data/twoAnswers";
import { AnswerFacts } from "./AnswerPage";
import { showRow } from "./showRow";
import { SideCell } from "./SideCell";
import { TextSide, type Shown } from "./TextSide";
import { VisibleText } from "./VisibleText";

/** What the comparison of two answers needs. */
export interface TwoAnswersProps {
  readonly data: ReportData;
  readonly case: ReportCase;
  readonly places: readonly [number, number];
  readonly answers: readonly [AnswerSummary, AnswerSummary];
}

/** What the comparison needs once the details are there. */
export interface OptionByOptionProps extends TwoAnswersProps {
  readonly names: readonly [string, string];
  readonly details: readonly [AnswerDetails, AnswerDetails];
}

/** What was decided about each option in both answers, those decided differently alone or all of them, above both texts. */
export function OptionByOption({ data, case: one, places, answers, names, details }: OptionByOptionProps) {
  const [isAll, setAll] = useState(false);
  const [shown, setShown] = useState<(Shown & { readonly side: Side }) | null>(null);
  const [wanted, setWanted] = useState<readonly number[]>([]);
  const table = useRef<HTMLTableElement>(null);
  const pairs = useMemo(() => pairOptions(one.options, details[0].options, details[1].options), [one, details]);
  const different = pairs.filter(differs);
  const listed = isAll ? pairs : different;
  const rows = sides.map((side) => pairs.map((pair): OptionRow => ({ option: pair.option, decided: pair.decided[side] })));
  const isScored = data.benchmark.isScored;
  useEffect(() => {
    const [option] = wanted;
    if (option === undefined) return;
    // An option that both were decided alike on is only listed among all.
    if (!isAll && !different.some((pair) => pair.option.id === option)) setAll(true);
    else if (table.current) showRow(table.current, option);
  }, [wanted, isAll]);
  return (
    <>
      <div class="two-heads">
        {sides.map((side) => (
          <div key={side}>
            <h4>
              <a href={writeRoute({ case: one.id, answer: places[side] })}>{names[side]}</a>
            </h4>
            <AnswerFacts data={data} case={one} answer={answers[side]} />
          </div>
        ))}
      </div>
      <div class="controls">
        <RadioGroup
          label="Options"
          choices={[
            { value: "different", label: `Decided differently (${different.length})` },
            { value: "all", label: `All (${pairs.length})` },
          ]}
          value={isAll ? "all" : "different"}
          onChange={(value) => setAll(value === "all")}
        />
      </div>
      {listed.length === 0 ? (
        <p class="empty">The judge decided every option alike for both.</p>
      ) : (
        <div class="options">
          <table class="option-table two" role="table" ref={table}>
            <caption class="hidden">Options and what was decided about each in both answers</caption>
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col" class="number">No.</th>
                <th role="columnheader" scope="col">Option</th>
                {sides.map((side) => (
                  <th key={side} role="columnheader" scope="col">{names[side]}</th>
                ))}
              </tr>
            </thead>
            <tbody role="rowgroup">
              {listed.map((pair) => (
                <tr key={pair.option.id} role="row" data-option={pair.option.id} tabIndex={-1} class={wanted.includes(pair.option.id) ? "current" : undefined}>
                  <td role="cell" class="number id">{pair.option.id}</td>
                  <td role="rowheader" class="what">
                    <VisibleText text={pair.option.text} />
                    {pair.option.score !== undefined && (
                      <p class="quiet">
                        <strong>{pair.option.score}</strong> {scoreWords(pair.option.score)}
                      </p>
                    )}
                  </td>
                  {sides.map((side) => (
                    <SideCell
                      key={side}
                      pair={pair}
                      side={side}
                      name={names[side]}
                      rows={rows[side] ?? []}
                      isScored={isScored}
                      text={details[side].text}
                      onEvidence={(option, target) => setShown({ side, option, target: { ...target } })}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div class="two-texts">
        {sides.map((side) => (
          <TextSide key={side} details={details[side]} name={names[side]} shown={shown?.side === side ? shown : null} onChoose={setWanted} />
        ))}
      </div>
    </>
  );
}
