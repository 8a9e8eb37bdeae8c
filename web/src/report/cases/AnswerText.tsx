import { Fragment } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { HarmTier } from "../../contract";
import { formatCount } from "../../data/format";
import { addRange, firstRange, nextStep, openAround, type Range } from "../../data/excerpts";
import { numbers } from "../../data/options";
import { cutSegments, type Mark, type Segment } from "../../data/segments";
import { isDense } from "../../data/visible";
import { VisibleText } from "./VisibleText";

/** A place of the text that is to be shown: where the reader asked to be taken. A new object means that the reader asked again. */
export interface Target {
  readonly start: number;
  readonly length: number;
}

/** What the text of an answer needs. It knows nothing of where the answer comes from. */
export interface AnswerTextProps {
  readonly label: string;
  readonly text: string;
  /** Evidence: the key of a mark is the number of its option. */
  readonly evidence: readonly Mark[];
  /** The tier of the harm that an option does here. */
  readonly harmOf: (option: number) => HarmTier | undefined;
  readonly target: Target | null;
  /** Options whose evidence stands out. */
  readonly current: ReadonlySet<number>;
  /** A highlight was pressed. */
  readonly onChoose: (options: readonly number[]) => void;
  /** A highlight has the focus. */
  readonly onPoint: (options: readonly number[]) => void;
}

/** The key of the place that the reader asked for; options count from 1. */
const targetKey = -1;

/** The text of an answer with the evidence highlighted in place, and the numbers of the options where the evidence for them ends. */
export function AnswerText(props: AnswerTextProps) {
  const { text, evidence, target } = props;
  const box = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<{ readonly text: string; readonly ranges: readonly Range[] }>({ text, ranges: firstRange(text) });
  const known = asked.text === text ? asked.ranges : firstRange(text);
  const ranges = target ? openAround(text, known, { start: target.start, end: target.start + target.length }) : known;
  const marks = useMemo(() => (target ? [...evidence, { ...target, key: targetKey }] : evidence), [evidence, target]);

  useEffect(() => {
    // What was opened around a target stays open when the reader goes on.
    if (target && ranges !== known) setAsked({ text, ranges });
    if (target && box.current) showTarget(box.current);
  }, [target]);

  const gaps = gapsOf(ranges, text.length);
  const open = (gap: Range) => setAsked({ text, ranges: addRange(text, ranges, nextStep(gap)) });
  return (
    <div class="answer-text" ref={box} tabIndex={0} role="region" aria-label={props.label}>
      {ranges.map((range, place) => (
        <Fragment key={range.start}>
          {place === 0 && gaps.before && <Gap gap={gaps.before} onOpen={open} />}
          <pre class="answer" dir="auto">
            <Segments {...props} marks={marks} range={range} />
          </pre>
          {gaps.after[place] && <Gap gap={gaps.after[place]} onOpen={open} />}
        </Fragment>
      ))}
    </div>
  );
}

function Segments(props: AnswerTextProps & { readonly marks: readonly Mark[]; readonly range: Range }) {
  const { text, marks, range } = props;
  const segments = useMemo(() => cutSegments(text, marks, range.start, range.end), [text, marks, range.start, range.end]);
  const isPlain = useMemo(() => isDense(text.slice(range.start, range.end)), [text, range.start, range.end]);
  return (
    <>
      {segments.map((segment) => (
        <SegmentView key={segment.start} {...props} segment={segment} isPlain={isPlain} />
      ))}
    </>
  );
}

function SegmentView({ text, segment, isPlain, harmOf, current, onChoose, onPoint }: AnswerTextProps & { readonly segment: Segment; readonly isPlain: boolean }) {
  const shown = <VisibleText text={text.slice(segment.start, segment.end)} isPlain={isPlain} />;
  if (segment.keys.length === 0) return shown;
  const options = segment.keys.filter((key) => key !== targetKey);
  const ends = segment.ends.filter((key) => key !== targetKey);
  const tiers = options.map(harmOf).filter((tier) => tier !== undefined);
  const worst = tiers.includes("severe") ? "severe" : tiers.includes("moderate") ? "moderate" : tiers.length > 0 ? "mild" : "";
  const isTarget = segment.keys.includes(targetKey);
  const isCurrent = options.some((option) => current.has(option));
  return (
    <>
      <mark
        class={[options.length > 0 ? "evidence" : "", worst, isTarget ? "target" : "", isCurrent ? "current" : ""].join(" ").trim()}
        data-options={options.join(" ")}
        data-start={segment.start}
        data-end={segment.end}
        title={options.length > 0 ? `Evidence for option ${numbers(options, "and")}` : undefined}
        onClick={options.length > 0 ? () => isPlainClick() && onChoose(options) : undefined}
      >
        {shown}
      </mark>
      {ends.length > 0 && (
        <button
          type="button"
          class={isCurrent ? "ref current" : "ref"}
          aria-label={`${ends.join(" ")}: ${ends.length > 1 ? "options" : "option"} that this is evidence for`}
          onClick={() => onChoose(ends)}
          onFocus={() => onPoint(ends)}
        >
          {ends.join(" ")}
        </button>
      )}
    </>
  );
}

function Gap({ gap, onOpen }: { readonly gap: Range; readonly onOpen: (gap: Range) => void }) {
  const more = nextStep(gap);
  return (
    <p class="gap">
      {`${formatCount(gap.end - gap.start)} characters are not shown. `}
      <button type="button" onClick={() => onOpen(gap)}>{`Show ${more.end === gap.end ? "them" : `${formatCount(more.end - more.start)} more`}`}</button>
    </p>
  );
}

function gapsOf(ranges: readonly Range[], length: number): { readonly before: Range | undefined; readonly after: readonly (Range | undefined)[] } {
  const gap = (start: number, end: number) => (start < end ? { start, end } : undefined);
  return {
    before: gap(0, ranges[0]?.start ?? 0),
    after: ranges.map((range, place) => gap(range.end, ranges[place + 1]?.start ?? length)),
  };
}

/** Whether a click was no more than that: who selects text to copy it is left alone. */
function isPlainClick(): boolean {
  return window.getSelection()?.isCollapsed ?? true;
}

/** Brings the target into sight within the box where that scrolls, else by scrolling the page, and lets it flash. */
function showTarget(box: HTMLElement): void {
  const pieces = [...box.querySelectorAll<HTMLElement>("mark.target")];
  const first = pieces[0];
  if (!first) return;
  const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const behavior = isStill ? "auto" : "smooth";
  if (box.scrollHeight > box.clientHeight + 1) {
    const top = first.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
    box.scrollTo({ top: top - box.clientHeight / 3, behavior });
    box.scrollIntoView({ block: "nearest", behavior });
  } else first.scrollIntoView({ block: "center", behavior });
  if (!isStill) for (const piece of pieces) piece.animate([{ opacity: 1 }, { opacity: 0.25 }, { opacity: 1 }], { duration: 450, iterations: 2, delay: 150 });
}
