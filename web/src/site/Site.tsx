import type { SiteData } from "../contract";

/** A page of the leaderboard site: one board. */
export function Site({ data }: { readonly data: SiteData }) {
  return (
    <header class="page-head">
      <h1>{data.board.title}</h1>
      <p>{data.board.source}</p>
    </header>
  );
}
