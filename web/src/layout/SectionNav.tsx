import { useEffect, useRef, useState } from "preact/hooks";

/** A place on the page that one can go to. */
export interface Place {
  readonly id: string;
  readonly title: string;
  /** What it is called where there is little room. */
  readonly short?: string | undefined;
}

/** The way to the sections; it stays in sight and marks the one that is being read. */
export function SectionNav({ places }: { readonly places: readonly Place[] }) {
  const current = useCurrent(places);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // The row scrolls by itself: moving the page for it would take the text away from under the reader.
    const row = list.current;
    const link = row?.querySelector<HTMLElement>("[aria-current]");
    if (row && link) row.scrollTo({ left: link.offsetLeft - (row.clientWidth - link.offsetWidth) / 2 });
  }, [current]);
  return (
    <nav class="page-nav" aria-label="Sections">
      <ul ref={list}>
        {places.map((place) => (
          <li key={place.id}>
            <a href={`#${place.id}`} aria-current={place.id === current ? "location" : undefined}>
              {place.short ?? place.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The section at the upper third of the window. */
function useCurrent(places: readonly Place[]): string | undefined {
  const [current, setCurrent] = useState(places[0]?.id);
  useEffect(() => {
    const inSight = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries)
          if (entry.isIntersecting) inSight.add(entry.target.id);
          else inSight.delete(entry.target.id);
        const first = places.find((place) => inSight.has(place.id));
        if (first) setCurrent(first.id);
      },
      { rootMargin: "-15% 0px -70% 0px" },
    );
    for (const place of places) {
      const element = document.getElementById(place.id);
      if (element) observer.observe(element);
    }
    return () => observer.disconnect();
  }, [places]);
  return current;
}
