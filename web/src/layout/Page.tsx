import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { Guard } from "./Guard";
import { SectionNav, type Place } from "./SectionNav";

/** A section with its content. */
export interface PageSection extends Place {
  readonly content: ComponentChildren;
}

/** A page: its head, a way to each section, the sections, its foot. */
export function Page({ head, sections, foot }: { readonly head: ComponentChildren; readonly sections: readonly PageSection[]; readonly foot?: ComponentChildren }) {
  useEffect(() => {
    // The browser looked for the place of a link before there was one. "#case=..." is a case's own link, and not a place.
    const id = decodeURIComponent(location.hash.slice(1));
    if (id !== "" && !id.includes("=")) document.getElementById(id)?.scrollIntoView();
  }, []);
  return (
    <>
      {head}
      {sections.length > 1 && <SectionNav places={sections} />}
      <main id="content" tabIndex={-1}>
        {sections.map((section) => (
          <section key={section.id} id={section.id} aria-labelledby={`${section.id}-title`}>
            <h2 id={`${section.id}-title`}>{section.title}</h2>
            <Guard>{section.content}</Guard>
          </section>
        ))}
      </main>
      {foot}
    </>
  );
}
