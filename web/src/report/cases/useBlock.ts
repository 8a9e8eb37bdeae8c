import { useEffect, useState } from "preact/hooks";
import { loadBlock } from "../../data/blocks";

/** A block of the page that is being read: busy, there, not there, or not readable with the reason. */
export type Loading<T> =
  | { readonly state: "busy" }
  | { readonly state: "ready"; readonly content: T }
  | { readonly state: "missing" }
  | { readonly state: "broken"; readonly reason: string };

/** Reads a block of the page; what was read for another name is never given for this one. */
export function useBlock<T>(name: string): Loading<T> {
  const [loaded, setLoaded] = useState<{ readonly name: string; readonly loading: Loading<T> } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const tell = (loading: Loading<T>) => isWanted && setLoaded({ name, loading });
    loadBlock<T>(name).then(
      (content) => tell(content === null ? { state: "missing" } : { state: "ready", content }),
      () => tell({ state: "broken", reason: whyBroken() }),
    );
    return () => {
      isWanted = false;
    };
  }, [name]);
  return loaded?.name === name ? loaded.loading : { state: "busy" };
}

function whyBroken(): string {
  return typeof DecompressionStream === "undefined"
    ? "The details are packed, and this browser cannot unpack them. Open the report in a browser of 2023 or later."
    : "The details could not be read: this part of the file is damaged. Fetch the report again, or have it written anew.";
}
