import type { CustomSeriesOption } from "echarts/charts";

/** What a whisker looks like. */
export interface WhiskerLook {
  readonly color: string;
  readonly width: number;
  readonly opacity?: number;
  readonly dash?: readonly number[];
  /** Half the length of the line across each end, in pixels. */
  readonly cap: number;
  /** Moves it across its direction, in pixels. */
  readonly shift?: number;
}

/**
 * A series of lines from one value to another, along x or y. Each datum is [place, from, to] where the place is on the other
 * axis; a missing end is drawn as an arrow to the edge of the chart.
 */
export function whiskers(along: "x" | "y", data: readonly (readonly [number, number | null, number | null])[], look: WhiskerLook): CustomSeriesOption {
  return {
    type: "custom",
    silent: true,
    z: 1,
    // An end that lies on the edge is drawn whole.
    clip: false,
    encode: along === "x" ? { x: [1, 2], y: 0 } : { x: 0, y: [1, 2] },
    data: data.map((datum) => [...datum]) as number[][],
    renderItem: (parameters, api) => {
      const place = Number(api.value(0));
      const area = parameters.coordSys as unknown as { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
      const point = (value: number): readonly [number, number] => {
        const [x = 0, y = 0] = api.coord(along === "x" ? [value, place] : [place, value]);
        return [x, y];
      };
      const from = Number(api.value(1));
      const to = Number(api.value(2));
      const hasTo = Number.isFinite(to);
      const [x1, y1] = point(from);
      const [x2, y2] = hasTo ? point(to) : along === "x" ? [area.x + area.width, y1] : [x1, area.y];
      const shift = look.shift ?? 0;
      const style = { stroke: look.color, lineWidth: look.width, opacity: look.opacity ?? 1, ...(look.dash ? { lineDash: [...look.dash] } : {}) };
      const line = (a: number, b: number, c: number, d: number) => ({ type: "line" as const, shape: { x1: a, y1: b, x2: c, y2: d }, style });
      const { cap } = look;
      if (along === "x") {
        const y = y1 + shift;
        return { type: "group", children: [line(x1, y, x2, y), line(x1, y - cap, x1, y + cap), ...(hasTo ? [line(x2, y - cap, x2, y + cap)] : [line(x2 - 6, y - 4, x2, y), line(x2 - 6, y + 4, x2, y)])] };
      }
      const x = x1 + shift;
      return { type: "group", children: [line(x, y1, x, y2), line(x - cap, y1, x + cap, y1), line(x - cap, y2, x + cap, y2)] };
    },
  };
}
