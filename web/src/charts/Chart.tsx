import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { useTheme } from "../components/useTheme";
import { readColors, type Colors } from "./colors";
import { init, type ChartOption, type EChartsType } from "./echarts";

/** What a chart needs. */
export interface ChartProps {
  /** What is drawn, for the colours and the width of the moment. */
  readonly option: (colors: Colors, width: number) => ChartOption;
  /** Height in pixels, or the height that goes with a width. */
  readonly height: number | ((width: number) => number);
  /** What the chart shows, for those who do not see it. */
  readonly label: string;
}

const printedWidth = 680;
const startsBefore = "600px";

/** A chart. It is drawn when it comes near the window or is printed, and again when the colours or the width change. */
export function Chart({ option, height, label }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const latest = useRef({ option, height, label });
  latest.current = { option, height, label };
  const { isDark } = useTheme();

  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    // The room is taken before anything is drawn, so that the page does not move under the reader.
    stretch(element, latest.current.height, element.clientWidth);
    const draw = (width?: number) => {
      chart.current ??= init(element, null, { renderer: "canvas", width: width ?? "auto" });
      stretch(element, latest.current.height, width ?? element.clientWidth);
      chart.current.resize({ width: width ?? "auto", height: "auto" });
      fill(chart.current, latest.current.option, latest.current.label);
    };
    const near = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && !chart.current && draw(), { rootMargin: startsBefore });
    near.observe(element);
    let drawnWidth = element.clientWidth;
    const resized = new ResizeObserver(() => {
      if (chart.current && element.clientWidth !== drawnWidth && element.clientWidth > 0) draw();
      drawnWidth = element.clientWidth;
    });
    resized.observe(element);
    const toPaper = () => {
      draw(printedWidth);
      chart.current?.getZr().flush();
    };
    const fromPaper = () => draw();
    window.addEventListener("beforeprint", toPaper);
    window.addEventListener("afterprint", fromPaper);
    return () => {
      near.disconnect();
      resized.disconnect();
      window.removeEventListener("beforeprint", toPaper);
      window.removeEventListener("afterprint", fromPaper);
      chart.current?.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    if (place.current) stretch(place.current, height, place.current.clientWidth);
    if (!chart.current) return;
    chart.current.resize({ width: "auto", height: "auto" });
    fill(chart.current, option, label);
  }, [option, label, height, isDark]);

  return <div ref={place} class="chart" role="img" aria-label={label} />;
}

function stretch(element: HTMLElement, height: ChartProps["height"], width: number): void {
  element.style.height = `${typeof height === "number" ? height : height(width)}px`;
}

function fill(chart: EChartsType, option: ChartProps["option"], label: string): void {
  const colors = readColors();
  chart.setOption(
    {
      // A result is looked at, not watched; and nothing moves for who asked for less motion.
      animation: false,
      aria: { enabled: true, label: { description: label } },
      textStyle: { fontFamily: colors.font, color: colors.text },
      ...option(colors, chart.getWidth()),
    } satisfies ChartOption,
    { notMerge: true },
  );
}
