import { useMemo } from "preact/hooks";
import type { Board, SiteData } from "../contract";
import { BoardView } from "../board/BoardView";
import { GroupsFigure, groupings } from "../charts/GroupsFigure";
import { ProfileFigure } from "../charts/ProfileFigure";
import { RankedFigure } from "../charts/RankedFigure";
import { ScatterFigure } from "../charts/ScatterFigure";
import { formatCount, formatPercent } from "../data/format";
import { Page } from "../layout/Page";
import { PageHead } from "../layout/PageHead";

/** A page of the leaderboard site: one board, as a table and in charts. Its way to other pages and its foot are there without scripts. */
export function Site({ data }: { readonly data: SiteData }) {
  const { board } = data;
  const facts = [
    { name: "Respondents", value: formatCount(board.systems.length) },
    { name: "Metrics", value: `profile ${board.profile}` },
    { name: "Intervals", value: formatPercent(board.level) },
  ];
  const sections = useMemo(
    () => [
      { id: "leaderboard", title: "Leaderboard", content: <Ranking board={board} /> },
      ...(groupings(board).length > 0 ? [{ id: "groups", title: "Groups", content: <GroupsFigure board={board} /> }] : []),
      { id: "scatter", title: "Two metrics", content: <ScatterFigure board={board} /> },
      { id: "profile", title: "Profile", content: <ProfileFigure board={board} /> },
    ],
    [board],
  );
  return (
    <Page
      head={
        <PageHead title={board.title} facts={facts}>
          {board.source}
        </PageHead>
      }
      sections={sections}
    />
  );
}

function Ranking({ board }: { readonly board: Board }) {
  return (
    <>
      <BoardView board={board} />
      {board.metrics.length > 0 && (
        <>
          <h3>Ranked by one metric</h3>
          <RankedFigure board={board} />
        </>
      )}
    </>
  );
}
