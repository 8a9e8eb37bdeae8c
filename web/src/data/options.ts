import type { HarmTier, OptionDetails, ReportOption } from "../contract";
import type { Mark } from "./segments";

/** What was decided about an option, with the option itself. */
export interface OptionRow {
  readonly option: ReportOption;
  readonly decided: OptionDetails;
}

/** Rows under a heading. */
export interface OptionGroup {
  readonly id: "unresolved" | "harms" | "others" | "all";
  readonly title: string;
  readonly rows: readonly OptionRow[];
}

/** Which options are shown. */
export type OptionFilter = "all" | "harms" | "matched";

/** In which order. */
export type OptionOrder = "harm" | "rubric";

const weights: Readonly<Record<HarmTier, number>> = { severe: 0, moderate: 1, mild: 2, uncertain: 3 };

/** Where a tier stands, the worst first. */
export function tierPlace(tier: HarmTier | undefined): number {
  return tier === undefined ? 4 : weights[tier];
}

/** Each option of a case with what was decided, in rubric order. What was decided about an option that the case lacks comes last. */
export function joinOptions(options: readonly ReportOption[], decided: readonly OptionDetails[]): readonly OptionRow[] {
  const byId = new Map(decided.map((details) => [details.id, details]));
  const known = options.flatMap((option) => {
    const details = byId.get(option.id);
    return details ? [{ option, decided: details }] : [];
  });
  const ids = new Set(options.map((option) => option.id));
  const unknown = decided
    .filter((details) => !ids.has(details.id))
    .map((details) => ({ option: { id: details.id, text: "", category: "", dependsOn: [] }, decided: details }));
  return [...known, ...unknown];
}

/** Every span of evidence of an answer; the key of a mark is the number of its option. */
export function evidenceMarks(options: readonly OptionDetails[]): readonly Mark[] {
  return options.flatMap((option) =>
    (option.spans ?? []).flatMap(([start, length]) => (start === undefined || length === undefined ? [] : [{ start, length, key: option.id }])),
  );
}

/**
 * The rows to show: those undecided first, then harms with the severe ones in front, then the rest as in the rubric. Without
 * scores nothing is known of harm, and nothing is said of it.
 */
export function groupOptions(rows: readonly OptionRow[], order: OptionOrder, filter: OptionFilter, isScored = true): readonly OptionGroup[] {
  const kept = rows.filter((row) => isKept(row, filter));
  if (order === "rubric") return kept.length > 0 ? [{ id: "all", title: "All in rubric order", rows: kept }] : [];
  const unresolved = kept.filter((row) => row.decided.unresolved !== undefined);
  const harms = kept.filter((row) => row.decided.unresolved === undefined && row.decided.harm);
  const others = kept.filter((row) => row.decided.unresolved === undefined && !row.decided.harm);
  const worst = [...harms].sort((first, second) => tierPlace(first.decided.harm?.tier) - tierPlace(second.decided.harm?.tier));
  const groups: readonly OptionGroup[] = [
    { id: "unresolved", title: "Unresolved: the judge could not decide", rows: unresolved },
    { id: "harms", title: "Harm done", rows: worst },
    { id: "others", title: isScored ? "No harm, in rubric order" : "Decided, in rubric order", rows: others },
  ];
  return groups.filter((group) => group.rows.length > 0);
}

/** Undecided options are never filtered out: nobody knows whether they are matches or harms. */
function isKept(row: OptionRow, filter: OptionFilter): boolean {
  if (row.decided.unresolved !== undefined || filter === "all") return true;
  return filter === "harms" ? row.decided.harm !== undefined : row.decided.verdict !== "no";
}

/** What a score means, in words; empty without a score. */
export function scoreWords(score: number | undefined): string {
  if (score === undefined) return "";
  const tier = scoreTier(score);
  if (tier === "uncertain") return "uncertain";
  return `${tier} harm if ${score <= 3 ? "done" : "left out"}`;
}

/** The tier of a score of 1 to 9. */
export function scoreTier(score: number): HarmTier {
  if (score === 1 || score === 9) return "severe";
  if (score === 2 || score === 8) return "moderate";
  return score === 3 || score === 7 ? "mild" : "uncertain";
}

/**
 * Why leaving out an option that the specialists call for does no harm in this answer, in words: an alternative is matched, or
 * nothing that it depends on is. Undefined where nothing is to be explained or the reason is not known.
 */
export function whyNotOwed(row: OptionRow, rows: readonly OptionRow[]): string | undefined {
  const { option, decided } = row;
  if (option.score === undefined || option.score < 7 || decided.harm || decided.verdict !== "no" || decided.unresolved !== undefined) return undefined;
  const isMatched = (other: OptionRow) => other.decided.verdict !== "no" && other.decided.unresolved === undefined;
  const covering = rows.filter((other) => option.group !== undefined && other.option.group === option.group && isMatched(other));
  if (covering.length > 0) return `covered by ${numbers(covering.map((other) => other.option.id))}`;
  const isMoot = option.dependsOn.length > 0 && !rows.some((other) => option.dependsOn.includes(other.option.id) && isMatched(other));
  return isMoot ? `not owed: needs ${numbers(option.dependsOn)}` : undefined;
}

/** Numbers in words: "4", "4 or 7", "4, 7 or 9". */
export function numbers(ids: readonly number[], word = "or"): string {
  return ids.length < 2 ? ids.join("") : `${ids.slice(0, -1).join(", ")} ${word} ${ids.at(-1)}`;
}
