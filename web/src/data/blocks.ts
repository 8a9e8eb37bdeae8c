import { visibleText } from "./visible";

/**
 * Reads the JSON of an element of the page; null when the page has no such element. Names and sentences in it may come from
 * anywhere and stand all over the page, so what would be hidden in them or turn their surroundings around is made visible here.
 */
export function readData<T>(id: string): T | null {
  const element = document.getElementById(id);
  return element ? (JSON.parse(element.textContent, shown) as T) : null;
}

function shown(_: string, value: unknown): unknown {
  return typeof value === "string" ? visibleText(value) : value;
}

const loaded = new Map<string, Promise<unknown>>();

/**
 * The content of a named block of the page, such as `case:All001`; null when the page has none. A block is plain JSON, or
 * gzip in base64 where a report would otherwise be too large to send around. It is read when it is first asked for.
 */
export function loadBlock<T>(name: string): Promise<T | null> {
  let block = loaded.get(name);
  if (!block) {
    block = readBlock(name);
    loaded.set(name, block);
  }
  return block as Promise<T | null>;
}

async function readBlock(name: string): Promise<unknown> {
  const element = document.querySelector<HTMLScriptElement>(`script[data-block="${CSS.escape(name)}"]`);
  if (!element) return null;
  if (element.dataset["encoding"] !== "gzip-base64") return JSON.parse(element.textContent);
  const packed = Uint8Array.from(atob(element.textContent), (character) => character.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked).json();
}
