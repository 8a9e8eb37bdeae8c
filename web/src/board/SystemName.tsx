import type { BoardSystem } from "../contract";
import { kindName } from "./filters";

/** What a system is called, where its report is, what it is made of, and a box that selects it. */
export function SystemName({ system, isSelected, onSelect }: { readonly system: BoardSystem; readonly isSelected: boolean; readonly onSelect: (name: string) => void }) {
  const { name, link } = system;
  const about = [system.team ?? kindName(system.kind), system.condition, system.provider].filter(Boolean);
  return (
    <div class="system">
      <input type="checkbox" checked={isSelected} aria-label={`Select ${name}`} onChange={() => onSelect(name)} />
      <div>
        {link ? <a href={link}>{name}</a> : name}
        {about.length > 0 && <div class="about">{about.join(" \u00b7 ")}</div>}
      </div>
    </div>
  );
}
