import { tokens } from "@fluentui/react-components";

const FORCED_COLORS = "@media (forced-colors: active)";

/** Fills and strokes of charts. A contrast theme would leave drawn shapes as they are, so that its own colours are named here. */
export const CHART_STYLES = {
  main: { fill: tokens.colorBrandBackground, [FORCED_COLORS]: { fill: "CanvasText" } },
  second: {
    fill: tokens.colorPaletteMarigoldBackground3,
    [FORCED_COLORS]: { fill: "Canvas", stroke: "CanvasText", strokeWidth: "2px" },
  },
  faint: { fill: tokens.colorNeutralStroke1, [FORCED_COLORS]: { fill: "GrayText" } },
  whisker: { fill: tokens.colorNeutralForeground3, [FORCED_COLORS]: { fill: "CanvasText" } },
  line: { stroke: tokens.colorNeutralForeground1, [FORCED_COLORS]: { stroke: "Highlight" } },
  target: { stroke: tokens.colorStatusDangerForeground1, [FORCED_COLORS]: { stroke: "Highlight" } },
} as const;
