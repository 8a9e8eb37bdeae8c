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

/** Whether every word of the search stands in one of the texts, in whatever case. */
export function isFound(search: string, ...texts: readonly (string | null | undefined)[]): boolean {
  const text = texts.filter(Boolean).join(" \u0001 ").toLowerCase();
  return search.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}
