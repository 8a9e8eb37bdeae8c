import type { JudgeQuality } from "../../contract";
import { Badge, type Tone } from "../../components/Badge";
import { Facts } from "../../components/Facts";
import { ShortHash } from "../../components/ShortHash";
import { formatCount, formatPercent, formatPlural } from "../../data/format";
import { visibleText } from "../../data/visible";
import { JudgeNumbers } from "./JudgeNumbers";
import { JudgeTiers } from "./JudgeTiers";

/** What a card needs. */
export interface JudgeCardProps {
  readonly judge: JudgeQuality;
  /** Coverage of the intervals. */
  readonly level: number;
  /** The respondents whose answers it judged; empty when it judged all. */
  readonly judged: readonly string[];
}

interface Standing {
  readonly word: string;
  readonly symbol: string;
  readonly tone: Tone;
}

/** What is known of a judge in a few words. Who labelled is part of it: agreeing with language models proves nothing about physicians. */
function standingOf(judge: JudgeQuality): Standing {
  if (judge.standing === "otherJudge") return { word: "Not validated: the certificate is of another judge", symbol: "\u2717", tone: "severe" };
  if (judge.standing === "notValidated") return { word: "Not validated", symbol: "!", tone: "severe" };
  if (judge.labelledBy === "physician") return { word: "Validated against physicians", symbol: "\u2713", tone: "good" };
  const who = judge.labelledBy === "llm" ? "against language models, not against physicians" : "but not against physicians";
  return { word: `Validated ${who}`, symbol: "!", tone: "moderate" };
}

/** One judge: whether it was validated, against whose labels, and how it did. */
export function JudgeCard({ judge, level, judged }: JudgeCardProps) {
  const standing = standingOf(judge);
  return (
    <article class={`judge-card ${judge.standing}`}>
      <h3>
        <code>{visibleText(judge.judge)}</code>
      </h3>
      <p class="standing">
        <Badge tone={standing.tone} symbol={standing.symbol} word={standing.word} />
      </p>
      <p>{judge.statement}</p>
      {judge.isSpent && (
        <p class="problem">
          <strong>These labels are spent.</strong> The judge was fitted on cases of these labels, so that its numbers flatter it. Only labels of other cases can show how good it is.
        </p>
      )}
      {judge.labelledBy !== undefined && judge.labelledBy !== "physician" && (
        <p class="problem">
          <strong>{judge.labelledBy === "llm" ? "Labelled by language models, not by physicians." : "Not labelled by physicians."}</strong> The numbers tell how far the judge agrees with these raters, not how far it agrees with physicians.
        </p>
      )}
      <Facts
        facts={[
          ["Judged", judged.map(visibleText).join(", ")],
          ["Labelled by", labeller(judge)],
          ["Labelled pairs", judge.pairs > 0 && `${formatCount(judge.pairs)} of an answer and an option, in ${formatPlural(judge.cases, "case")}`],
          ["Validated on", judge.date],
          ["Signature", judge.signature],
          ["Fingerprint", judge.fingerprint !== "" && <ShortHash value={judge.fingerprint} />],
        ]}
      />
      <div class="judge-tables">
        {judge.numbers.length > 0 && <JudgeNumbers caption={`Agreement with the labels, with ${formatPercent(level)} intervals where there are`} numbers={judge.numbers} />}
        {judge.tiers.length > 0 && <JudgeTiers caption="How it errs, by what the option's score says" tiers={judge.tiers} />}
      </div>
    </article>
  );
}

const raters: Readonly<Record<string, readonly [string, string]>> = {
  physician: ["physician", "physicians"],
  llm: ["language model", "language models"],
  other: ["person who is not called a physician", "people who are not called physicians"],
};

function labeller(judge: JudgeQuality): string {
  if (judge.labelledBy === undefined) return "";
  const [one, many] = raters[judge.labelledBy] ?? [judge.labelledBy, judge.labelledBy];
  return judge.raters > 0 ? formatPlural(judge.raters, one, many) : many;
}
