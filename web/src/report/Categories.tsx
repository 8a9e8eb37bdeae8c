import { useMemo, useState } from "preact/hooks";
import { DataTable, type Column } from "../components/DataTable";
import { heatScale } from "../components/heat";
import { RadioGroup } from "../components/RadioGroup";
import { Value } from "../components/Value";
import type { CategoryHarm, ReportData, Respondent } from "../contract";

type Measure = "omissions" | "commissions" | "severe";

const measures = [
  { value: "omissions", label: "Omissions" },
  { value: "commissions", label: "Commissions" },
  { value: "severe", label: "Severe, of both" },
];

/** Harms by the category of the options that do them. */
export function Categories({ data }: { readonly data: ReportData }) {
  const [measure, setMeasure] = useState<Measure>("omissions");
  const names = useMemo(() => [...new Set(data.respondents.flatMap((respondent) => respondent.categories.map((category) => category.category)))], [data]);
  const columns = useMemo(() => {
    const shade = heatScale(data.respondents.flatMap((respondent) => respondent.categories.map((category) => category[measure])), false);
    return [
      { id: "name", title: "Category of option", sortBy: (name: string) => name, cell: (name: string) => name || "none" },
      ...data.respondents.map((respondent): Column<string> => ({
        id: `respondent ${respondent.name}`,
        title: respondent.name,
        isNumber: true,
        first: "descending",
        sortBy: (name) => categoryOf(respondent, name)?.[measure],
        cell: (name) => <Value value={categoryOf(respondent, name)?.[measure]} reason="no option of this category" />,
        cellClass: (name) => shade(categoryOf(respondent, name)?.[measure]),
      })),
    ] satisfies readonly Column<string>[];
  }, [data, measure]);
  if (names.length === 0) return <p class="empty">There are no harms by category.</p>;
  return (
    <>
      <div class="controls">
        <RadioGroup label="Harms" choices={measures} value={measure} onChange={(value) => setMeasure(value as Measure)} />
      </div>
      <p class="quiet">Mean number of harms in an answer that come from options of the category. The stronger the shade, the more. Categories with many options have more to leave out; compare along a row rather than down a column.</p>
      <DataTable caption="Harms by category of option" isCaptionHidden columns={columns} rows={names} rowKey={(name) => name} empty="" />
    </>
  );
}

function categoryOf(respondent: Respondent, name: string): CategoryHarm | undefined {
  return respondent.categories.find((category) => category.category === name);
}
