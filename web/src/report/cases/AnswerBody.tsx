import { useCallback, useMemo, useState } from "preact/hooks";
import type { AnswerDetails, ReportOption } from "../../contract";
import { evidenceMarks, joinOptions } from "../../data/options";
import { ActionList } from "./ActionList";
import { AnswerText, type Target } from "./AnswerText";
import { NoText, TextNote } from "./TextNotes";
import { OptionTable } from "./OptionTable";

/** What the body of an answer needs. */
export interface AnswerBodyProps {
  readonly details: AnswerDetails;
  readonly options: readonly ReportOption[];
  readonly isScored: boolean;
  readonly isEmpty: boolean;
}

/** An answer beside the options of its case: pressing evidence shows it in the text, pressing a highlight shows its options. */
export function AnswerBody({ details, options, isScored, isEmpty }: AnswerBodyProps) {
  const [target, setTarget] = useState<Target | null>(null);
  const [current, setCurrent] = useState<ReadonlySet<number>>(new Set());
  const [wanted, setWanted] = useState<{ readonly options: readonly number[]; readonly isFocused: boolean } | null>(null);
  const rows = useMemo(() => joinOptions(options, details.options), [options, details]);
  const evidence = useMemo(() => evidenceMarks(details.options), [details]);
  const harms = useMemo(() => new Map(details.options.map((option) => [option.id, option.harm?.tier])), [details]);
  const harmOf = useCallback((option: number) => harms.get(option), [harms]);
  const point = (chosen: readonly number[], isFocused: boolean) => {
    setCurrent(new Set(chosen));
    setWanted({ options: chosen, isFocused });
  };
  return (
    <>
      <div class="beside">
        <div class="answer-side">
          <h4>The answer</h4>
          <TextNote details={details} />
          {details.text === undefined || details.text === "" || isEmpty ? (
            <NoText details={details} />
          ) : (
            <AnswerText
              label="Text of the answer"
              text={details.text}
              evidence={evidence}
              harmOf={harmOf}
              target={target}
              current={current}
              onChoose={(chosen) => point(chosen, true)}
              onPoint={(chosen) => point(chosen, false)}
            />
          )}
        </div>
        <div class="options-side">
          <h4>The options</h4>
          <OptionTable
            rows={rows}
            isScored={isScored}
            text={details.text}
            current={current}
            wanted={wanted}
            onEvidence={(option, place) => {
              setCurrent(new Set([option]));
              setTarget({ ...place });
            }}
          />
        </div>
      </div>
      <h4>{`What it recommends (${details.actions.length})`}</h4>
      <ActionList
        actions={details.actions}
        hasText={details.text !== undefined}
        onShow={(place) => {
          setCurrent(new Set());
          setTarget({ ...place });
        }}
        onOptions={(chosen) => point(chosen, true)}
      />
    </>
  );
}
