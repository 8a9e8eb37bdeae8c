import { BarChart, CustomChart, RadarChart, ScatterChart, type BarSeriesOption, type CustomSeriesOption, type RadarSeriesOption, type ScatterSeriesOption } from "echarts/charts";
import { AriaComponent, GridComponent, RadarComponent, TooltipComponent, type AriaComponentOption, type GridComponentOption, type RadarComponentOption, type TooltipComponentOption } from "echarts/components";
import { use, type ComposeOption } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { CanvasRenderer } from "echarts/renderers";

// Only what the pages draw; the rest stays out of the script.
use([AriaComponent, BarChart, CanvasRenderer, CustomChart, GridComponent, LabelLayout, RadarChart, RadarComponent, ScatterChart, TooltipComponent]);

export { init, type EChartsType } from "echarts/core";

/** What a chart of the pages is made of. */
export type ChartOption = ComposeOption<
  | AriaComponentOption
  | BarSeriesOption
  | CustomSeriesOption
  | GridComponentOption
  | RadarComponentOption
  | RadarSeriesOption
  | ScatterSeriesOption
  | TooltipComponentOption
>;
