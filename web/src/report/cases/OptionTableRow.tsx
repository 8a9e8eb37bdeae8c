import { TierBadge, VerdictBadge } from "../../components/Badge";
import { formatPercent } from "../../data/format";
import { numbers, scoreWords, whyNotOwed, type OptionRow } from "../../data/options";
import type { Target } from "./AnswerText";
import { Evidence } from "./Evidence";
import { ProbabilityBar } from "./ProbabilityBar";
import { Stance } from "./Stance";
import { VisibleText } from "./VisibleText";

/** What a row needs. */
export interface OptionTableRowProps {
  readonly row: OptionRow;
  readonly rows: readonly OptionRow[];
  readonly isScored: boolean;
  readonly text: string | undefined;
  readonly isCurrent: boolean;
  readonly onEvidence: (option: number, place: Target) => void;
}

/** One option: what it is, what was decided and why, and the harm that follows. */
export function OptionTableRow({ row, rows, isScored, text, isCurrent, onEvidence }: OptionTableRowProps) {
  const { option, decided } = row;
  const isUnresolved = decided.unresolved !== undefined;
  return (
    <tr role="row" data-option={option.id} tabIndex={-1} class={isCurrent ? "current" : undefined}>
      <td role="cell" class="number id">{option.id}</td>
      <td role="rowheader" class="what">
        <div class="option-text">
          {option.text === "" ? <span class="quiet">This option is not in the rubric that the report was made with.</span> : <VisibleText text={option.text} />}
        </div>
        {isUnresolved && (
          <p class="reason">
            <strong>Unresolved, counted as no.</strong> <VisibleText text={decided.unresolved} />
          </p>
        )}
        <Evidence decided={decided} text={text} onEvidence={onEvidence} />
        <OptionReasons row={row} />
      </td>
      {isScored && (
        <td role="cell" class="option-score" data-label="Score">
          {option.score === undefined ? <span class="quiet">none</span> : <strong>{option.score}</strong>} <span class="quiet">{scoreWords(option.score)}</span>
        </td>
      )}
      <td role="cell" class="option-verdict" data-label="Verdict">
        <VerdictBadge verdict={decided.verdict} isUnresolved={isUnresolved} />
        <ProbabilityBar matched={decided.matched} yes={decided.yes} />
        <Stance stance={decided.stance} verdict={decided.verdict} />
      </td>
      {isScored && (
        <td role="cell" class="option-harm" data-label="Harm">
          {decided.harm ? (
            <TierBadge tier={decided.harm.tier} type={decided.harm.type} isPartial={decided.harm.partial} />
          ) : (
            <span class="quiet">{whyNotOwed(row, rows) ?? "none"}</span>
          )}
        </td>
      )}
    </tr>
  );
}

function OptionReasons({ row }: { readonly row: OptionRow }) {
  const { option, decided } = row;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ["Rationale", decided.rationale],
    ["Votes", decided.votes],
    ["Category", option.category || undefined],
    ["Alternative group", option.group],
    ["Owed only with", option.dependsOn.length > 0 ? `option ${numbers(option.dependsOn)}` : undefined],
    ["Probability in full", decided.yes === undefined ? undefined : formatPercent(decided.yes)],
  ];
  const known = facts.filter((fact): fact is readonly [string, string] => fact[1] !== undefined && fact[1] !== "");
  if (known.length === 0) return null;
  return (
    <details class="reasons">
      <summary>{decided.votes ? "Votes and details" : decided.rationale ? "Rationale and details" : "Details"}</summary>
      <dl>
        {known.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <VisibleText text={value} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
