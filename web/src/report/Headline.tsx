import type { ReportData } from "../contract";

/** What the results mean, and what a reader must know before believing them. */
export function Headline({ data }: { readonly data: ReportData }) {
  return (
    <>
      {data.headline.map((sentence) => (
        <p key={sentence} class="lead">
          {sentence}
        </p>
      ))}
      {data.warnings.length > 0 && (
        <ul class="warnings">
          {data.warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
    </>
  );
}
