import { Component, type ComponentChildren } from "preact";

/** Keeps a section that fails from taking the others with it. */
export class Guard extends Component<{ readonly children: ComponentChildren }, { readonly problem?: string }> {
  static override getDerivedStateFromError(error: unknown): { readonly problem: string } {
    return { problem: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const problem = this.state.problem;
    if (problem === undefined) return this.props.children;
    return <p class="warnings">{`This part could not be shown (${problem}). With scripts switched off, the page shows its numbers as plain tables.`}</p>;
  }
}
