import { useEffect, useState } from "preact/hooks";

/** What a reader chose: the colours of the system, or one of the two. */
export type ThemeChoice = "system" | "light" | "dark";

const key = "noharm-theme";
const darkSystem = window.matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();
let choice: ThemeChoice = "system";

/** Takes up what was chosen before; called once, before anything is drawn. */
export function restoreTheme(): void {
  apply(stored());
  darkSystem.addEventListener("change", tell);
  // Paper is white whatever the screen is; charts are drawn for it like the rest.
  window.addEventListener("beforeprint", () => show("light"));
  window.addEventListener("afterprint", () => show(choice));
}

/** The choice, whether colours are dark now, and a way to choose. Who uses it is drawn again when the colours change. */
export function useTheme(): { readonly choice: ThemeChoice; readonly isDark: boolean; readonly choose: (choice: ThemeChoice) => void } {
  const [, redraw] = useState({});
  useEffect(() => {
    const listener = () => redraw({});
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return { choice, isDark: choice === "dark" || (choice === "system" && darkSystem.matches), choose };
}

function choose(next: ThemeChoice): void {
  apply(next);
  try {
    localStorage.setItem(key, next);
  } catch {
    // A page that was opened from a file may not keep anything; it then forgets the choice.
  }
}

function apply(next: ThemeChoice): void {
  choice = next;
  show(next);
  tell();
}

function show(theme: ThemeChoice): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

function stored(): ThemeChoice {
  try {
    const value = localStorage.getItem(key);
    return value === "light" || value === "dark" ? value : "system";
  } catch {
    return "system";
  }
}

function tell(): void {
  for (const listener of [...listeners]) listener();
}
