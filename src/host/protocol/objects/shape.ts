import { asText } from "../input";
import { defineObject } from "../object-type";
import { handle, type SheetTarget } from "../targets";
import { changeChart, chartOf, placeProperty } from "./chart-access";
import { getCount, getItem, getItemAt, getItemOrNullObject, keyedCollection, type Lookup } from "./lookup";

/** `Excel.Shape`: of all shapes the host knows charts only; through them a chart gets its alternative text. */
export const SHAPE = defineObject("Shape", {
  identity: ({ chart }) => ({ Id: chart }),
  members: {
    id: { since: "1.9", get: ({ chart }) => chart },
    // Excel has no word for charts here.
    type: { since: "1.9", get: () => "Unsupported" },
    name: {
      since: "1.9",
      get: (target, scope) => chartOf(target, scope.book).name,
      set: (target, value, scope) => changeChart(target, { name: asText(value) }, scope),
    },
    altTextDescription: {
      since: "1.9",
      get: (target, scope) => chartOf(target, scope.book).altText ?? "",
      set: (target, value, scope) => changeChart(target, { altText: asText(value) }, scope),
    },
    left: placeProperty("left", "1.9"),
    top: placeProperty("top", "1.9"),
    width: placeProperty("width", "1.9"),
    height: placeProperty("height", "1.9"),
  },
});

const SHAPES: Lookup<SheetTarget> = {
  list: ({ sheet }, scope) => scope.book.charts(sheet).map(({ id }) => handle("Shape", { sheet, chart: id })),
  find: ({ sheet }, key, scope) => {
    const name = asText(key);
    const found = scope.book.charts(sheet).find((chart) => chart.id === name || chart.name === name);
    return found && handle("Shape", { sheet, chart: found.id });
  },
};

/** `Excel.ShapeCollection`. */
export const SHAPE_COLLECTION = defineObject("ShapeCollection", {
  collection: keyedCollection(SHAPES),
  members: {
    getItem: getItem("1.9", SHAPES),
    getItemAt: getItemAt("1.9", SHAPES),
    getItemOrNullObject: getItemOrNullObject("1.14", SHAPES),
    getCount: getCount("1.9", SHAPES),
  },
});
