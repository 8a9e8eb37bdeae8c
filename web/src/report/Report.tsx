import { useMemo } from "preact/hooks";
import type { NamedText, ReportData } from "../contract";
import { formatPercent, formatPlural } from "../data/format";
import { Page } from "../layout/Page";
import { PageFoot } from "../layout/PageFoot";
import { PageHead } from "../layout/PageHead";
import { sections } from "./sections";

/** The whole report: what it is about, a way to each section, and the sections. */
export function Report({ data }: { readonly data: ReportData }) {
  const shown = useMemo(
    () =>
      sections
        .filter((section) => section.isShown(data))
        .map((section) => ({ id: section.id, title: section.title, short: section.short, content: <section.Body data={data} /> })),
    [data],
  );
  return <Page head={<PageHead title={data.title} facts={facts(data)} />} sections={shown} foot={<PageFoot version={data.toolVersion} commit={data.toolCommit} />} />;
}

function facts(data: ReportData): readonly NamedText[] {
  const { benchmark, board } = data;
  const variants = benchmark.variants > benchmark.cases ? ` (${formatPlural(benchmark.variants, "version")})` : "";
  return [
    { name: "Benchmark", value: `${benchmark.name}, ${formatPlural(benchmark.cases, "case")}${variants}` },
    { name: "Answers", value: `${data.answers.length.toLocaleString("en-US")} from ${formatPlural(data.respondents.length, "respondent")}` },
    ...(board.metrics.length > 0
      ? [
          { name: "Metrics", value: `profile ${board.profile}` },
          { name: "Intervals", value: formatPercent(board.level) },
        ]
      : []),
  ];
}
