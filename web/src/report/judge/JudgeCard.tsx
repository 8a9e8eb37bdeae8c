import type { JudgeQuality } from "../../contract";
import { Badge } from "../../components/Badge";
import { Facts } from "../../components/Facts";
import { ShortHash } from "../../components/ShortHash";
import { formatCount, formatPercent, formatPlural } from "../../data/format";
import { labellers, standingOf } from "../../data/judges";
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

/** One judge: whether it was validated, against whose labels, and how it did. */
export function JudgeCard({ judge, level, judged }: JudgeCardProps) {
  const standing = standingOf(judge);
  const isOther = judge.standing === "otherJudge";
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
      {judge.signature?.startsWith("wrong") && (
        <p class="problem">
          <strong>The signature of the certificate is {judge.signature}.</strong> Believe none of its numbers.
        </p>
      )}
      <Facts
        facts={[
          ["Judged", judged.map(visibleText).join(", ")],
          ["Labelled by", labellers(judge)],
          ["Labelled pairs", judge.pairs > 0 && `${formatCount(judge.pairs)} of an answer and an option, in ${formatPlural(judge.cases, "case")}`],
          ["Validated on", judge.date],
          ["Signature", judge.signature],
          ["Fingerprint", judge.fingerprint !== "" && <ShortHash value={judge.fingerprint} />],
        ]}
      />
      <div class="judge-tables">
        {judge.numbers.length > 0 && <JudgeNumbers caption={`${isOther ? "Agreement of the other judge, not of this one," : "Agreement"} with the labels (${formatPercent(level)} intervals)`} numbers={judge.numbers} />}
        {judge.tiers.length > 0 && <JudgeTiers caption={`How ${isOther ? "the other judge, not this one," : "it"} errs, by what the option's score says`} tiers={judge.tiers} />}
      </div>
    </article>
  );
}
