import { useEffect, useState } from "preact/hooks";

/** A value that several parts of a page share. Who uses it is drawn again when it changes. */
export class Store<T> {
  readonly #listeners = new Set<() => void>();
  #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  set(value: T): void {
    this.#value = value;
    for (const listener of [...this.#listeners]) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}

/** The value of a store, and a way to change it. */
export function useStore<T>(store: Store<T>): readonly [T, (value: T) => void] {
  const [, redraw] = useState({});
  useEffect(() => store.subscribe(() => redraw({})), [store]);
  return [store.value, (value) => store.set(value)];
}
