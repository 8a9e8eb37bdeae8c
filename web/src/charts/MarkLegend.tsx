import { markColor, markPath } from "./marks";

/** What a legend names. */
export interface MarkLegendProps {
  readonly names: readonly string[];
  /** Those with open marks and dashed lines. */
  readonly open?: readonly string[];
  /** The places of their marks, where these are not in the order of the names. */
  readonly marks?: readonly number[];
}

/** Says which colour and shape belongs to whom; nothing where there is only one. */
export function MarkLegend({ names, open = [], marks }: MarkLegendProps) {
  if (names.length < 2) return null;
  return (
    <ul class="legend" aria-label="Marks">
      {names.map((name, place) => (
        <li key={name}>
          <svg class="bar" width={14} height={14} viewBox="-7 -7 14 14" aria-hidden="true">
            <path class={open.includes(name) ? "judge-dot" : `mark-${markColor(marks?.[place] ?? place)}`} d={markPath(marks?.[place] ?? place)} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
