import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

/** What a figure shows. */
export interface FigureProps {
  readonly title: string;
  /** A sentence that says how to read it. */
  readonly reading: string;
  /** The chart. */
  readonly children: ComponentChildren;
  /** The same as numbers, made when it is asked for. */
  readonly numbers?: () => ComponentChildren;
  /** Stands below the chart: what it shows in words. */
  readonly note?: ComponentChildren;
}

/** A chart under its title, with how to read it and the numbers behind it. */
export function Figure({ title, reading, children, numbers, note }: FigureProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <figure class="figure">
      <figcaption>
        <strong>{title}</strong> <span class="quiet">{reading}</span>
      </figcaption>
      {children}
      {note && <div class="note">{note}</div>}
      {numbers && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>The numbers</summary>
          {isOpen && numbers()}
        </details>
      )}
    </figure>
  );
}
