import { useEffect, useRef } from "preact/hooks";
import type { RefObject } from "preact";

/** A heading that is brought into sight and focused when what stands below it changes. */
export function useHeading(what: string | number): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.scrollIntoView({ block: "start" });
    heading.current?.focus({ preventScroll: true });
  }, [what]);
  return heading;
}
