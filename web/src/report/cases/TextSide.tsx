import { useEffect, useMemo, useState } from "preact/hooks";
import type { AnswerDetails } from "../../contract";
import { evidenceMarks } from "../../data/options";
import { AnswerText, type Target } from "./AnswerText";
import { NoText, TextNote } from "./TextNotes";

/** What the reader asked to be shown: a place in the text, and the option that it is evidence for. */
export interface Shown {
  readonly target: Target;
  readonly option: number;
}

/** What a side needs. */
export interface TextSideProps {
  readonly details: AnswerDetails;
  readonly name: string;
  readonly shown: Shown | null;
  /** A highlight was pressed. */
  readonly onChoose: (options: readonly number[]) => void;
}

/** The text of one of two answers. */
export function TextSide({ details, name, shown, onChoose }: TextSideProps) {
  const [pointed, setPointed] = useState<readonly number[]>([]);
  const evidence = useMemo(() => evidenceMarks(details.options), [details]);
  const harms = useMemo(() => new Map(details.options.map((option) => [option.id, option.harm?.tier])), [details]);
  const current = new Set(pointed.length > 0 ? pointed : shown ? [shown.option] : []);
  useEffect(() => setPointed([]), [shown]);
  return (
    <div>
      <h4>{name}</h4>
      <TextNote details={details} />
      {details.text === undefined || details.text === "" ? (
        <NoText details={details} />
      ) : (
        <AnswerText
          label={`Text of the answer of ${name}`}
          text={details.text}
          evidence={evidence}
          harmOf={(option) => harms.get(option)}
          target={shown?.target ?? null}
          current={current}
          onChoose={(options) => {
            setPointed(options);
            onChoose(options);
          }}
          onPoint={setPointed}
        />
      )}
    </div>
  );
}
