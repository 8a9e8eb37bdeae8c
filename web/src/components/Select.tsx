/** A choice of a list. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What a field for one of several choices needs. */
export interface SelectProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A labelled field for one of several choices. */
export function Select({ label, choices, value, onChange }: SelectProps) {
  return (
    <label class="field">
      <span class="label">{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>{choice.label}</option>
        ))}
      </select>
    </label>
  );
}

/** The choices for a list of names that are their own labels. */
export function namedChoices(names: readonly string[]): readonly Choice[] {
  return names.map((name) => ({ value: name, label: name }));
}
