import { useEffect, useMemo, useState } from "preact/hooks";
import type { ReportData } from "../../contract";
import { CheckboxGroup } from "../../components/CheckboxGroup";
import { DataTable, type Column } from "../../components/DataTable";
import { RadioGroup } from "../../components/RadioGroup";
import { SearchField } from "../../components/SearchField";
import { Select } from "../../components/Select";
import { Value } from "../../components/Value";
import { badness, listAnswers, noFilter, totalHarms, type AnswerFilter, type AnswerRow } from "../../data/answers";
import { formatCount, formatPlural } from "../../data/format";
import { writeRoute } from "../../data/route";
import { visibleText } from "../../data/visible";
import { HarmCounts } from "./HarmCounts";

/** What the list of answers needs. */
export interface AnswerListProps {
  readonly data: ReportData;
  /** Called with what is listed, so that "next" means the next of the list. */
  readonly onList: (rows: readonly AnswerRow[]) => void;
}

/** Answers shown before "show all" is pressed. */
const shownAtFirst = 25;

/** Every answer with its harms, the worst first; each opens. */
export function AnswerList({ data, onList }: AnswerListProps) {
  const [filter, setFilter] = useState<AnswerFilter>(noFilter);
  const change = (part: Partial<AnswerFilter>) => setFilter({ ...filter, ...part });
  const rows = useMemo(() => listAnswers(data, filter), [data, filter]);
  useEffect(() => onList(rows), [rows]);
  const columns = useMemo(() => columnsFor(data), [data]);
  const specialties = useMemo(() => [...new Set(data.cases.map((one) => one.specialty))], [data]);
  const hasVariants = data.answers.some((answer) => answer.isVariant) && data.answers.some((answer) => !answer.isVariant);
  const flags = [
    ...(data.benchmark.isScored ? [{ value: "severe", label: "with severe harm" }] : []),
    ...(data.answers.some((answer) => answer.unresolved > 0) ? [{ value: "unresolved", label: "with unresolved options" }] : []),
  ];
  const chosen = new Set([...(filter.isSevere ? ["severe"] : []), ...(filter.isUnresolved ? ["unresolved"] : [])]);
  return (
    <>
      <div class="controls">
        <SearchField label="Search ids and cases" value={filter.search} onChange={(search) => change({ search })} />
        <Select
          label="Respondent"
          choices={[{ value: "", label: "all" }, ...data.respondents.map((one, place) => ({ value: String(place), label: visibleText(one.name) }))]}
          value={filter.respondent}
          onChange={(respondent) => change({ respondent })}
        />
        {specialties.length > 1 && (
          <Select
            label="Specialty"
            choices={[{ value: "", label: "all" }, ...specialties.map((name) => ({ value: name, label: name }))]}
            value={filter.specialty}
            onChange={(specialty) => change({ specialty })}
          />
        )}
        {hasVariants && (
          <RadioGroup
            label="Cases"
            choices={[
              { value: "", label: "All" },
              { value: "base", label: "As written" },
              { value: "variants", label: "Variants" },
            ]}
            value={filter.variants}
            onChange={(variants) => change({ variants })}
          />
        )}
        {flags.length > 0 && (
          <CheckboxGroup
            label="Only answers"
            choices={flags}
            chosen={chosen}
            onChange={(next) => change({ isSevere: next.has("severe"), isUnresolved: next.has("unresolved") })}
          />
        )}
      </div>
      <p class="quiet tally" role="status">
        {rows.length === data.answers.length ? `${formatPlural(rows.length, "answer")}${data.benchmark.isScored ? ", the worst first" : ""}` : `${formatCount(rows.length)} of ${formatCount(data.answers.length)} answers`}
      </p>
      <DataTable
        caption="Answers"
        isCaptionHidden
        columns={columns}
        rows={rows}
        rowKey={(row) => String(row.place)}
        sorting={{ column: "harm", direction: "descending" }}
        onOpen={(row) => {
          location.hash = writeRoute({ case: data.cases[row.answer.case]?.id ?? "", answer: row.place });
        }}
        empty="No answer passes these filters."
        limit={shownAtFirst}
      />
    </>
  );
}

/** The id of what an answer is opened by, so that the focus can return to it. */
export function openerId(place: number): string {
  return `answer-${place}`;
}

function columnsFor(data: ReportData): readonly Column<AnswerRow>[] {
  const metric = data.board.metrics.find((one) => one.name === data.board.headline);
  const respondent = (row: AnswerRow) => visibleText(data.respondents[row.answer.respondent]?.name ?? "");
  const specialty = (row: AnswerRow) => data.cases[row.answer.case]?.specialty ?? "";
  const hasTrials = data.answers.some((answer) => answer.trial > 1);
  const columns: readonly (Column<AnswerRow> | false)[] = [
    { id: "case", title: "Case", sortBy: (row) => row.answer.id, cell: (row) => <span id={openerId(row.place)}>{row.answer.id}</span> },
    { id: "respondent", title: "Respondent", sortBy: respondent, cell: respondent },
    hasTrials && { id: "trial", title: "Trial", isNumber: true, sortBy: (row: AnswerRow) => row.answer.trial, cell: (row: AnswerRow) => row.answer.trial },
    data.benchmark.isScored && {
      id: "harm",
      title: "Harm",
      about: "Harms of this answer: what it left out and what it should not have recommended",
      first: "descending",
      sortBy: (row: AnswerRow) => badness(row.answer),
      cell: (row: AnswerRow) => <HarmCounts harms={totalHarms(row.answer)} />,
    },
    {
      id: "unresolved",
      title: "Unresolved",
      about: "Options that the judge could not decide",
      isNumber: true,
      first: "descending",
      sortBy: (row) => row.answer.unresolved,
      cell: (row) => (row.answer.unresolved > 0 ? <strong>{`? ${row.answer.unresolved}`}</strong> : 0),
    },
    metric !== undefined && {
      id: "headline",
      title: metric.label,
      about: metric.about,
      isNumber: true,
      first: metric.better === "lower" ? "descending" : "ascending",
      sortBy: (row: AnswerRow) => row.answer.headline,
      cell: (row: AnswerRow) => <Value value={row.answer.headline} decimals={metric.decimals} />,
    },
    {
      id: "offrubric",
      title: "Off rubric",
      about: "Recommendations that match no option",
      isNumber: true,
      first: "descending",
      sortBy: (row) => row.answer.offRubric,
      cell: (row) => row.answer.offRubric,
    },
    {
      id: "length",
      title: "Characters",
      isNumber: true,
      first: "descending",
      sortBy: (row) => row.answer.length,
      cell: (row) => (row.answer.length === 0 ? "empty" : formatCount(row.answer.length)),
    },
    { id: "specialty", title: "Specialty", sortBy: specialty, cell: specialty },
  ];
  return columns.filter((column) => column !== false);
}
