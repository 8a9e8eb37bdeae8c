/** A SHA-256 by its first characters; opening it shows the whole, to be compared or copied. */
export function ShortHash({ value }: { readonly value: string }) {
  if (value.length <= 16) return <code>{value}</code>;
  return (
    <details class="hash">
      <summary title="Show the whole">
        <code>{value.slice(0, 12)}</code>
        <span aria-hidden="true">{"\u2026"}</span>
      </summary>
      <code>{value}</code>
    </details>
  );
}
