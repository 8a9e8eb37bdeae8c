import { useState } from "preact/hooks";
import type { ReportData } from "../../contract";
import { Select } from "../../components/Select";
import { answerName, type AnswerRow } from "../../data/answers";
import { writeRoute } from "../../data/route";

/** What the way to the other answers needs. */
export interface OtherAnswersProps {
  readonly data: ReportData;
  readonly case: string;
  readonly place: number;
  readonly others: readonly AnswerRow[];
}

/** The way to another answer to the same case: alone, or beside this one. Choosing goes nowhere; pressing does. */
export function OtherAnswers({ data, case: id, place, others }: OtherAnswersProps) {
  const [chosen, setChosen] = useState(String(others[0]?.place ?? ""));
  if (others.length === 0) return null;
  return (
    <div class="controls">
      <Select
        label="Other answers to this case"
        choices={others.map((row) => ({ value: String(row.place), label: answerName(data, row.answer) }))}
        value={chosen}
        onChange={setChosen}
      />
      <button type="button" onClick={() => (location.hash = writeRoute({ case: id, answer: Number(chosen) }))}>
        Open
      </button>
      <button type="button" onClick={() => (location.hash = writeRoute({ case: id, answer: place, beside: Number(chosen) }))}>
        Compare with this answer
      </button>
    </div>
  );
}
