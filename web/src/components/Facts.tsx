import type { ComponentChildren } from "preact";

/** A fact: its name, and what is known. */
export type Fact = readonly [name: string, value: ComponentChildren];

/** Facts as a list of names and values; one without a value is left out. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const known = facts.filter(([, value]) => value !== undefined && value !== null && value !== "" && value !== false);
  return (
    <dl class="fact-list">
      {known.map(([name, value], place) => (
        <div key={place}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
