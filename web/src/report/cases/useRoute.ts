import { useEffect, useRef, useState } from "preact/hooks";
import { readRoute, type Route } from "../../data/route";

/** What is open, and where the reader was before. */
export interface Opened {
  /** What the address opens now; null for the list. */
  readonly route: Route | null;
  /** What had the focus when the list was left, in whatever part of the page; null once the reader asked for the list. */
  readonly from: Element | null;
}

/**
 * What the address opens. A jump to another section leaves it open, so that the way back leads to it; the address of this
 * section, or none, closes it.
 */
export function useRoute(): Opened {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  const isOpen = useRef(route !== null);
  const from = useRef<Element | null>(null);
  useEffect(() => {
    const listen = () => {
      const next = readRoute(location.hash);
      const isList = location.hash === "#cases";
      if (!next && !isList && location.hash !== "" && location.hash !== "#") return;
      if (next && !isOpen.current) from.current = document.activeElement;
      if (isList) from.current = null;
      isOpen.current = next !== null;
      setRoute(next);
    };
    window.addEventListener("hashchange", listen);
    return () => window.removeEventListener("hashchange", listen);
  }, []);
  return { route, from: from.current };
}
