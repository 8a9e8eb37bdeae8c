/** The colours of the page as it is shown now. */
export interface Colors {
  readonly bg: string;
  readonly surface: string;
  readonly line: string;
  readonly text: string;
  readonly quiet: string;
  readonly accent: string;
  readonly severe: string;
  readonly moderate: string;
  readonly mild: string;
  /** Areas of each tier: from strong to pale, so that they differ without colour. */
  readonly fills: { readonly severe: string; readonly moderate: string; readonly mild: string };
  /** Told apart by people who see colours differently; each goes with a shape. */
  readonly series: readonly string[];
  readonly font: string;
}

/** Reads the colours from the style sheet, so that there is one place for them. */
export function readColors(): Colors {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    bg: read("bg"),
    surface: read("surface"),
    line: read("line"),
    text: read("text"),
    quiet: read("quiet"),
    accent: read("accent"),
    severe: read("severe"),
    moderate: read("moderate"),
    mild: read("mild"),
    fills: { severe: read("fill-severe"), moderate: read("fill-moderate"), mild: read("fill-mild") },
    series: [1, 2, 3, 4, 5, 6].map((number) => read(`series-${number}`)),
    font: getComputedStyle(document.body).fontFamily,
  };
}
