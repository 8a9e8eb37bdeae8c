import type { Choice } from "./Select";

/** What a group of boxes needs. */
export interface CheckboxGroupProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** A named group of boxes of which any number may be ticked. */
export function CheckboxGroup({ label, choices, chosen, onChange }: CheckboxGroupProps) {
  const toggle = (value: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(value);
    else next.delete(value);
    onChange(next);
  };
  return (
    <fieldset class="field boxes">
      <legend class="label">{label}</legend>
      <div>
        {choices.map((choice) => (
          <label key={choice.value} class="box">
            <input type="checkbox" checked={chosen.has(choice.value)} onChange={(event) => toggle(choice.value, event.currentTarget.checked)} />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
