import { useMemo, useState } from "preact/hooks";
import type { ReportData } from "../contract";
import { BoardView } from "../board/BoardView";
import { RankedFigure } from "../charts/RankedFigure";
import { Select } from "../components/Select";
import { partBoard, partChoices } from "./parts";

/** The respondents side by side, over the whole benchmark or a part of it. */
export function Leaderboard({ data }: { readonly data: ReportData }) {
  const [part, setPart] = useState("");
  const choices = useMemo(() => partChoices(data), [data]);
  const board = useMemo(() => partBoard(data, part), [data, part]);
  return (
    <>
      <p>{data.board.source}</p>
      <BoardView key={part} board={board}>
        {choices.length > 1 && <Select label="Part of the benchmark" choices={choices} value={part} onChange={setPart} />}
      </BoardView>
      {part !== "" && <p class="quiet">Of a part of the benchmark there are two numbers: the headline, and the answers with a severe harm. Fewer cases stand behind them, so the intervals are wider.</p>}
      {data.board.metrics.length > 0 && (
        <>
          <h3>Ranked by one metric</h3>
          <RankedFigure board={board} key={`ranked ${part}`} />
        </>
      )}
    </>
  );
}
