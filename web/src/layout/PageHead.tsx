import type { NamedText } from "../contract";
import { ThemeSwitch } from "./ThemeSwitch";

/** What a page is called and what it is about, with what can be done to all of it. */
export function PageHead({ title, facts, children }: { readonly title: string; readonly facts: readonly NamedText[]; readonly children?: string | undefined }) {
  return (
    <header class="page-head">
      <a class="skip" href="#content">Skip to the content</a>
      <div>
        <h1>{title}</h1>
        {children && <p>{children}</p>}
        <dl class="facts">
          {facts.map((fact) => (
            <div key={fact.name}>
              <dt>{fact.name}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div class="controls page-controls">
        <ThemeSwitch />
        <button type="button" title="Every section is printed as it is shown" onClick={() => window.print()}>
          Print
        </button>
      </div>
    </header>
  );
}
