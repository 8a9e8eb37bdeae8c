// Generated from the records in src/NoHarm/Reporting/Contract; a test compares them.
// To write it anew: NOHARM_WRITE_CONTRACT=1 dotnet test tests/NoHarm.Tests -c Release --filter Contract

export interface ActionDetails {
  readonly number: number;
  readonly text: string;
  readonly span?: ReadonlyArray<number>;
  readonly category: string;
  readonly matches: ReadonlyArray<number>;
  readonly score: number;
  readonly rationale?: string;
}

export interface AnswerDetails {
  readonly answer: number;
  readonly text?: string;
  readonly noText?: string;
  readonly options: ReadonlyArray<OptionDetails>;
  readonly actions: ReadonlyArray<ActionDetails>;
}

export interface AnswerSummary {
  readonly respondent: number;
  readonly case: number;
  readonly id: string;
  readonly trial: number;
  readonly headline?: number;
  readonly omissions: HarmCount;
  readonly commissions: HarmCount;
  readonly offRubric: number;
  readonly unresolved: number;
  readonly length: number;
  readonly isVariant: boolean;
}

export type BetterWhen = "neither" | "higher" | "lower";

export interface Board {
  readonly title: string;
  readonly source: string;
  readonly profile: string;
  readonly level: number;
  readonly headline: string;
  readonly metrics: ReadonlyArray<BoardMetric>;
  readonly systems: ReadonlyArray<BoardSystem>;
}

export interface BoardMetric {
  readonly name: string;
  readonly label: string;
  readonly about: string;
  readonly better: BetterWhen;
  readonly decimals: number;
}

export interface BoardScore {
  readonly metric: string;
  readonly cases: number;
  readonly mean?: number;
  readonly low?: number;
  readonly high?: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly reason?: string;
  readonly judge?: JudgeErrorScore;
  readonly published?: PublishedScore;
}

export interface BoardSystem {
  readonly name: string;
  readonly kind: RespondentKind;
  readonly team?: string;
  readonly condition?: string;
  readonly provider?: string;
  readonly cases: number;
  readonly answers: number;
  readonly link?: string;
  readonly scores: ReadonlyArray<BoardScore>;
}

export interface CaseDetails {
  readonly case: string;
  readonly answers: ReadonlyArray<AnswerDetails>;
}

export interface CaseScore {
  readonly case: string;
  readonly answers: number;
  readonly values: ReadonlyArray<number | null>;
  readonly lowest?: number;
  readonly highest?: number;
  readonly resilience?: number;
  readonly severeAnswers: number;
}

export interface CategoryHarm {
  readonly category: string;
  readonly options: number;
  readonly omissions: number;
  readonly commissions: number;
  readonly severe: number;
}

export interface GroupScore {
  readonly name: string;
  readonly cases: number;
  readonly answers: number;
  readonly headline: Interval;
  readonly severeAnswers: Interval;
}

export interface HarmCount {
  readonly severe: number;
  readonly moderate: number;
  readonly mild: number;
}

export interface HarmDetails {
  readonly type: HarmType;
  readonly tier: HarmTier;
  readonly partial: boolean;
}

export type HarmTier = "uncertain" | "mild" | "moderate" | "severe";

export type HarmType = "omission" | "commission";

export interface Interval {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
}

export interface JudgeErrorScore {
  readonly corrected?: number;
  readonly low?: number;
  readonly high?: number;
  readonly judgeShare: number;
}

export interface JudgeQuality {
  readonly judge: string;
  readonly fingerprint: string;
  readonly standing: JudgeStanding;
  readonly statement: string;
  readonly labelledBy?: string;
  readonly raters: number;
  readonly pairs: number;
  readonly cases: number;
  readonly isSpent: boolean;
  readonly date?: string;
  readonly signature?: string;
  readonly numbers: ReadonlyArray<NamedInterval>;
  readonly tiers: ReadonlyArray<JudgeTier>;
}

export type JudgeStanding = "notValidated" | "otherJudge" | "validated";

export interface JudgeTier {
  readonly tier: string;
  readonly pairs: number;
  readonly recall: Interval;
  readonly precision: Interval;
}

export interface NamedInterval {
  readonly name: string;
  readonly label: string;
  readonly estimate: Interval;
}

export interface NamedText {
  readonly name: string;
  readonly value: string;
}

export interface NumberNeededToHarm {
  readonly tier: HarmTier;
  readonly answers: number;
  readonly harmed: number;
  readonly number: Interval;
}

export interface OffRubricAction {
  readonly answer: number;
  readonly number: number;
  readonly text: string;
  readonly category: string;
  readonly score: number;
  readonly rationale?: string;
}

export interface OptionDetails {
  readonly id: number;
  readonly verdict: Verdict;
  readonly matched?: number;
  readonly yes?: number;
  readonly stance?: Stance;
  readonly spans?: ReadonlyArray<ReadonlyArray<number>>;
  readonly evidence?: string;
  readonly unresolved?: string;
  readonly rationale?: string;
  readonly votes?: string;
  readonly harm?: HarmDetails;
}

export interface PairedComparison {
  readonly first: number;
  readonly second: number;
  readonly metric: string;
  readonly cases: number;
  readonly difference: Interval;
  readonly p?: number;
  readonly firstHigher: number;
  readonly secondHigher: number;
}

export interface PublishedScore {
  readonly mean: string;
  readonly halfWidth: string;
}

export interface ReportBenchmark {
  readonly name: string;
  readonly cases: number;
  readonly variants: number;
  readonly options: number;
  readonly isScored: boolean;
}

export interface ReportCase {
  readonly id: string;
  readonly specialty: string;
  readonly presentation: string;
  readonly expertPlan: string;
  readonly options: ReadonlyArray<ReportOption>;
}

export interface ReportData {
  readonly format: number;
  readonly title: string;
  readonly toolVersion: string;
  readonly toolCommit: string;
  readonly headline: ReadonlyArray<string>;
  readonly warnings: ReadonlyArray<string>;
  readonly benchmark: ReportBenchmark;
  readonly board: Board;
  readonly judges: ReadonlyArray<JudgeQuality>;
  readonly respondents: ReadonlyArray<Respondent>;
  readonly cases: ReadonlyArray<ReportCase>;
  readonly answers: ReadonlyArray<AnswerSummary>;
  readonly comparisons: ReadonlyArray<PairedComparison>;
  readonly runs: ReadonlyArray<ReportRun>;
}

export interface ReportFile {
  readonly role: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly difference?: string;
}

export interface ReportOption {
  readonly id: number;
  readonly text: string;
  readonly category: string;
  readonly score?: number;
  readonly group?: string;
  readonly dependsOn: ReadonlyArray<number>;
}

export interface ReportRun {
  readonly name: string;
  readonly judge: string;
  readonly fingerprint: string;
  readonly profile: string;
  readonly device: string;
  readonly backend: string;
  readonly state: string;
  readonly startedAt: string;
  readonly endedAt?: string;
  readonly parameters: ReadonlyArray<NamedText>;
  readonly files: ReadonlyArray<ReportFile>;
}

export interface Respondent {
  readonly name: string;
  readonly run: number;
  readonly judge: number;
  readonly answers: number;
  readonly cases: number;
  readonly empty: number;
  readonly excluded: number;
  readonly verdicts: number;
  readonly unresolved: number;
  readonly missing: ReadonlyArray<string>;
  readonly harm: ReadonlyArray<TierHarm>;
  readonly numberNeededToHarm: ReadonlyArray<NumberNeededToHarm>;
  readonly specialties: ReadonlyArray<GroupScore>;
  readonly variants: ReadonlyArray<GroupScore>;
  readonly categories: ReadonlyArray<CategoryHarm>;
  readonly caseScores: ReadonlyArray<CaseScore>;
}

export type RespondentKind = "unstated" | "model" | "team" | "physician";

export interface SiteData {
  readonly format: number;
  readonly toolVersion: string;
  readonly board: Board;
}

export type Stance = "none" | "recommended" | "conditional" | "hedged" | "delegated" | "against" | "done";

export interface TierHarm {
  readonly tier: HarmTier;
  readonly omissions: Interval;
  readonly commissions: Interval;
  readonly answersHarmed: Interval;
}

export type Verdict = "no" | "partial" | "yes";
