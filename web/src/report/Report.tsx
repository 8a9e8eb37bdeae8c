import type { ReportData } from "../contract";
import { sections } from "./sections";

/** The whole report: a heading, a way to each section, and the sections. */
export function Report({ data }: { readonly data: ReportData }) {
  const shown = sections.filter((section) => section.isShown(data));
  return (
    <>
      <header class="page-head">
        <h1>{data.title}</h1>
      </header>
      <nav class="page-nav" aria-label="Sections">
        <ul>
          {shown.map((section) => (
            <li key={section.id}>
              <a href={`#${section.id}`}>{section.title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        {shown.map((section) => (
          <section key={section.id} id={section.id} aria-labelledby={`${section.id}-title`}>
            <h2 id={`${section.id}-title`}>{section.title}</h2>
            <section.Body data={data} />
          </section>
        ))}
      </main>
    </>
  );
}
