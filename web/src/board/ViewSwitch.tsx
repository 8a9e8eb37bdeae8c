import type { BoardMetric } from "../contract";
import type { View } from "./views";

/** What the switch needs. */
export interface ViewSwitchProps {
  readonly total: number;
  readonly size: number;
  readonly selected: number;
  readonly metric: BoardMetric;
  readonly views: ReadonlySet<View>;
  readonly onChange: (views: ReadonlySet<View>) => void;
}

/** Shows all systems, or any of the best, the selected and the worst together. */
export function ViewSwitch({ total, size, selected, metric, views, onChange }: ViewSwitchProps) {
  const toggle = (view: View) => {
    const next = new Set(views);
    if (!next.delete(view)) next.add(view);
    onChange(next);
  };
  const isGood = metric.better !== "neither";
  const choices: readonly (readonly [View, string])[] = [
    ["best", `${isGood ? "Best" : "Highest"} ${size}`],
    ["selected", `Selected ${selected}`],
    ["worst", `${isGood ? "Worst" : "Lowest"} ${size}`],
  ];
  return (
    <div class="field" role="group" aria-label="Show">
      <span class="label">Show, any of the three together</span>
      <div class="joined">
        <button type="button" aria-pressed={views.size === 0} onClick={() => onChange(new Set())}>
          {`All ${total}`}
        </button>
        {choices.map(([view, label]) => (
          <button key={view} type="button" aria-pressed={views.has(view)} onClick={() => toggle(view)}>
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}
