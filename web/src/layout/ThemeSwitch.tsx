import { RadioGroup } from "../components/RadioGroup";
import { useTheme, type ThemeChoice } from "../components/useTheme";

const choices = [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

/** Chooses the colours of the page. */
export function ThemeSwitch() {
  const { choice, choose } = useTheme();
  return <RadioGroup label="Colours" choices={choices} value={choice} onChange={(value) => choose(value as ThemeChoice)} />;
}
