/** A piece of text as it is, or characters that would be invisible, in visible words. */
export interface Piece {
  readonly text: string;
  /** What the characters are; absent for text as it is. */
  readonly name?: string;
}

/**
 * Characters that a reader cannot see but that change what is seen: controls other than tab and line feed, marks and overrides
 * of the writing direction, zero-width spaces, tags, halves of surrogate pairs. Joiners stay: scripts and emoji need them.
 */
const hidden =
  /(?:[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs})+/gu;

const names: Readonly<Record<number, readonly [string, string]>> = {
  0x7f: ["DEL", "delete"],
  0xad: ["SHY", "soft hyphen"],
  0x61c: ["ALM", "Arabic letter mark"],
  0x200b: ["ZWSP", "zero-width space"],
  0x200e: ["LRM", "left-to-right mark"],
  0x200f: ["RLM", "right-to-left mark"],
  0x2028: ["LS", "line separator"],
  0x2029: ["PS", "paragraph separator"],
  0x202a: ["LRE", "left-to-right embedding"],
  0x202b: ["RLE", "right-to-left embedding"],
  0x202c: ["PDF", "end of embedding or override"],
  0x202d: ["LRO", "left-to-right override"],
  0x202e: ["RLO", "right-to-left override"],
  0x2060: ["WJ", "word joiner"],
  0x2066: ["LRI", "left-to-right isolate"],
  0x2067: ["RLI", "right-to-left isolate"],
  0x2068: ["FSI", "first strong isolate"],
  0x2069: ["PDI", "end of isolate"],
  0xfeff: ["BOM", "zero-width no-break space"],
};

/** The controls of ASCII by their codes. Few fonts have the pictures that Unicode has for them. */
const controls = "NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US".split(" ");

/** A run of the same character longer than this is counted instead of repeated. */
const longRun = 8;

/** The text in pieces, hidden characters made visible. Ends of lines as Windows and old Macs write them are ends of lines. */
export function visiblePieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(hidden)) {
    const run = match[0];
    if (run === "\r" && text[match.index + 1] === "\n") {
      // The line feed after it is seen anyway.
      pieces.push({ text: text.slice(end, match.index) });
      end = match.index + 1;
      continue;
    }
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push(describeRun(run));
    end = match.index + run.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces.filter((piece) => piece.text !== "");
}

/** Whether a text has more runs of hidden characters than a page can give an element of its own each. */
export function isDense(text: string, most = 2_000): boolean {
  let count = 0;
  for (const _ of text.matchAll(hidden)) if (++count > most) return true;
  return false;
}

/** The same as one string, for places that show no more than text. */
export function visibleText(text: string): string {
  return visiblePieces(text)
    .map((piece) => piece.text)
    .join("");
}

function describeRun(run: string): Piece {
  const shown: string[] = [];
  const told: string[] = [];
  let last = "";
  let times = 0;
  const flush = () => {
    if (times === 0) return;
    const [sign, name] = describe(last.codePointAt(0) ?? 0);
    shown.push(times > longRun ? `${sign}\u00d7${times}` : sign.repeat(times));
    if (told.length < longRun) told.push(times > 1 ? `${name}, ${times} times` : name);
  };
  for (const character of run) {
    if (character === last) times++;
    else {
      flush();
      last = character;
      times = 1;
    }
  }
  flush();
  return { text: shown.join(""), name: told.join("; ") };
}

function describe(code: number): readonly [string, string] {
  const known = names[code];
  const hex = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  if (known) return [`[${known[0]}]`, `${known[1]} (${hex})`];
  const control = controls[code];
  return control ? [`[${control}]`, `control character ${control} (${hex})`] : [`[${hex}]`, `invisible character ${hex}`];
}
