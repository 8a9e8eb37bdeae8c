import { markColor, markPath } from "./marks";

/** Says which colour and shape belongs to whom; nothing where there is only one. Open marks go with dashed lines. */
export function MarkLegend({ names, open = [] }: { readonly names: readonly string[]; readonly open?: readonly string[] }) {
  if (names.length < 2) return null;
  return (
    <ul class="legend" aria-label="Marks">
      {names.map((name, place) => (
        <li key={name}>
          <svg class="bar" width={14} height={14} viewBox="-7 -7 14 14" aria-hidden="true">
            <path class={open.includes(name) ? "judge-dot" : `mark-${markColor(place)}`} d={markPath(place)} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
