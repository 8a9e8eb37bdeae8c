import { useEffect, useState } from "preact/hooks";
import { readRoute, type Route } from "../../data/route";

/**
 * What the address opens now; null for the list. A jump to another section leaves it open, so that the way back leads to it;
 * the address of this section, or none, closes it.
 */
export function useRoute(): Route | null {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  useEffect(() => {
    const listen = () => {
      const next = readRoute(location.hash);
      if (next || location.hash === "" || location.hash === "#" || location.hash === "#cases") setRoute(next);
    };
    window.addEventListener("hashchange", listen);
    return () => window.removeEventListener("hashchange", listen);
  }, []);
  return route;
}
