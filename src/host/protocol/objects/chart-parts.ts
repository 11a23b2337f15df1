import { ApiError } from "../api-error";
import { asBoolean, asEntry, asText, wordOf } from "../input";
import { defineObject } from "../object-type";
import { handle, type AxisTarget } from "../targets";
import { changeChart, chartOf, extrasOf } from "./chart-access";
import type { AxisTitle } from "../session";
import type { Scope } from "../scope";

/** The title Excel shows until the add-in gives another. */
const DEFAULT_TITLE = "Chart Title";

/** `Excel.ChartTitle`. A hidden title keeps its text as long as the host lives. */
export const CHART_TITLE = defineObject("ChartTitle", {
  members: {
    text: {
      since: "1.1",
      get: (target, scope) => chartOf(target, scope.book).title ?? extrasOf(target, scope).titleText ?? "",
      set: (target, value, scope) => changeChart(target, { title: asText(value) }, scope),
    },
    visible: {
      since: "1.1",
      get: (target, scope) => chartOf(target, scope.book).title !== undefined,
      set: (target, value, scope) => {
        const extras = extrasOf(target, scope);
        const { title } = chartOf(target, scope.book);
        extras.titleText = title ?? extras.titleText;
        changeChart(target, { title: asBoolean(value) ? (extras.titleText ?? DEFAULT_TITLE) : undefined }, scope);
      },
    },
  },
});

const LEGEND_POSITIONS = { Top: "Top", Bottom: "Bottom", Left: "Left", Right: "Right", Corner: "Corner" } as const;

/** `Excel.ChartLegend`. The position lasts as long as the host; the workbook model does not keep it. */
export const CHART_LEGEND = defineObject("ChartLegend", {
  members: {
    visible: {
      since: "1.1",
      get: (target, scope) => chartOf(target, scope.book).hasLegend,
      set: (target, value, scope) => changeChart(target, { hasLegend: asBoolean(value) }, scope),
    },
    position: {
      since: "1.1",
      get: (target, scope) => extrasOf(target, scope).legendPosition ?? "Right",
      set: (target, value, scope) => {
        extrasOf(target, scope).legendPosition = asEntry<string>(value, LEGEND_POSITIONS);
      },
    },
  },
});

/** `Excel.ChartAxes`. */
export const CHART_AXES = defineObject("ChartAxes", {
  members: {
    categoryAxis: { since: "1.1", open: (target) => handle("ChartAxis", { ...target, axis: "category" }) },
    valueAxis: { since: "1.1", open: (target) => handle("ChartAxis", { ...target, axis: "value" }) },
  },
});

const LABEL_POSITIONS = { NextToAxis: undefined, Low: "low", High: "high", None: "none" } as const;

/** `Excel.ChartAxis`. */
export const CHART_AXIS = defineObject("ChartAxis", {
  members: {
    title: { since: "1.1", open: (target) => handle("ChartAxisTitle", target) },
    // Of the value axis the workbook model knows no other place.
    tickLabelPosition: {
      since: "1.7",
      get: (target, scope) => {
        const { categoryLabels } = chartOf(target, scope.book);
        return wordOf(LABEL_POSITIONS, target.axis === "category" ? categoryLabels : undefined) ?? "NextToAxis";
      },
      set: (target, value, scope) => {
        const categoryLabels = asEntry(value, LABEL_POSITIONS);
        if (target.axis === "category") changeChart(target, { categoryLabels }, scope);
        else if (categoryLabels !== undefined)
          throw new ApiError("NotImplemented", "The embedded host keeps labels beside the value axis.");
      },
    },
  },
});

function titleOf(target: AxisTarget, scope: Scope): AxisTitle {
  const { axisTitles } = extrasOf(target, scope);
  const title = axisTitles[target.axis] ?? { text: "", isVisible: false };
  axisTitles[target.axis] = title;
  return title;
}

/** `Excel.ChartAxisTitle`. It lasts as long as the host; the workbook model does not keep it. */
export const CHART_AXIS_TITLE = defineObject("ChartAxisTitle", {
  members: {
    text: {
      since: "1.1",
      get: (target, scope) => titleOf(target, scope).text,
      set: (target, value, scope) => {
        Object.assign(titleOf(target, scope), { text: asText(value), isVisible: true });
      },
    },
    visible: {
      since: "1.1",
      get: (target, scope) => titleOf(target, scope).isVisible,
      set: (target, value, scope) => {
        titleOf(target, scope).isVisible = asBoolean(value);
      },
    },
  },
});
