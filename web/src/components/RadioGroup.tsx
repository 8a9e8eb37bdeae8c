import { useId } from "preact/hooks";
import type { SelectProps } from "./Select";

/** One of a few choices, all of them in sight: a row of joined buttons that the arrow keys move along. */
export function RadioGroup({ label, choices, value, onChange }: SelectProps) {
  const name = useId();
  return (
    <fieldset class="field radios">
      <legend class="label">{label}</legend>
      <div>
        {choices.map((choice) => (
          <label key={choice.value}>
            <input type="radio" name={name} value={choice.value} checked={choice.value === value} onChange={() => onChange(choice.value)} />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
