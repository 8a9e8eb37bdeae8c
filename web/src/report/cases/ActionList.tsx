import type { ActionDetails } from "../../contract";
import { numbers, scoreWords } from "../../data/options";
import type { Target } from "./AnswerText";
import { Rationale } from "./Rationale";
import { VisibleText } from "./VisibleText";

/** What the list of actions needs. */
export interface ActionListProps {
  readonly actions: readonly ActionDetails[];
  /** Whether the text is there to be pointed into. */
  readonly hasText: boolean;
  readonly onShow: (place: Target) => void;
  readonly onOptions: (options: readonly number[]) => void;
}

/** What an answer recommends, in its own order: which options each recommendation matches, or that it is off the rubric. */
export function ActionList({ actions, hasText, onShow, onOptions }: ActionListProps) {
  if (actions.length === 0) return <p class="empty">No recommendation was found in this answer.</p>;
  return (
    <ol class="actions">
      {actions.map((action) => {
        const [start, length] = action.span ?? [];
        const text = <VisibleText text={action.text} />;
        return (
          <li key={action.number} value={action.number}>
            {hasText && start !== undefined && length !== undefined ? (
              <button type="button" class="evidence-quote" title="Show in the answer" onClick={() => onShow({ start, length })}>
                <span dir="auto">{text}</span>
              </button>
            ) : (
              <span dir="auto">{text}</span>
            )}
            <p class="quiet">
              {action.matches.length > 0 ? (
                <>
                  {"Matches option "}
                  <button type="button" class="link" onClick={() => onOptions(action.matches)}>{numbers(action.matches, "and")}</button>
                </>
              ) : (
                <strong>{`Off the rubric, score ${action.score} (${scoreWords(action.score)})`}</strong>
              )}
              {action.category !== "" && `, ${action.category}`}
            </p>
            <Rationale text={action.rationale} />
          </li>
        );
      })}
    </ol>
  );
}
