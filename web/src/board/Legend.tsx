import type { Board } from "../contract";
import { hasJudgeError } from "./scores";

/** Says what the marks of a board mean; only those that it has. */
export function Legend({ board }: { readonly board: Board }) {
  const hasJudge = hasJudgeError(board.systems);
  // A published table does not say how its intervals came about.
  const hasCases = board.systems.some((system) => system.cases > 0);
  const hasUnresolved = board.systems.some((system) => system.scores.some((score) => score.lower !== undefined));
  return (
    <ul class="legend" aria-label="Marks">
      <li>
        <svg class="bar" width={34} height={13} aria-hidden="true">
          <path class="whisker" d="M3 6.5H31M3 3.5v6M31 3.5v6" />
          <circle class="dot" cx={17} cy={6.5} r={3.5} />
        </svg>
        {hasCases ? "value, interval over cases" : "value, interval as published"}
      </li>
      {hasJudge && (
        <li>
          <svg class="bar" width={34} height={13} aria-hidden="true">
            <path class="judge-whisker" d="M1 6.5H33" />
            <path class="judge-dot" d="M17 2.5l4 4l-4 4l-4 -4z" />
          </svg>
          corrected for the judge's errors, interval over cases and judge
        </li>
      )}
      {hasUnresolved && (
        <li>
          <svg class="bar" width={34} height={13} aria-hidden="true">
            <rect class="bounds" x={4} y={1} width={26} height={11} />
          </svg>
          what unresolved verdicts could make of it
        </li>
      )}
    </ul>
  );
}
