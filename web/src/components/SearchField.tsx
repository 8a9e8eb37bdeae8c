/** What a search field needs. */
export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A labelled field that narrows what is shown as one types. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <label class="field">
      <span class="label">{label}</span>
      <input type="search" value={value} autocomplete="off" spellcheck={false} onInput={(event) => onChange(event.currentTarget.value)} />
    </label>
  );
}
