import type { Highs, Model } from "highs";

/** Σ factor · column, between two limits. */
export type LinearRow = {
  readonly lower: number;
  readonly upper: number;
  readonly terms: readonly { readonly column: number; readonly factor: number }[];
};

export type LinearColumn = { readonly lower: number; readonly upper: number; readonly cost?: number; readonly isWhole?: boolean };

/** A model in the solver's memory, which minimises its costs; whoever makes it must `dispose()` of it. */
export function createLinearModel(solver: Highs, columns: readonly LinearColumn[], rows: readonly LinearRow[]): Model {
  const { continuous, integer } = solver.constants.variableType;
  const starts = [0];
  for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.length);
  const terms = rows.flatMap((row) => row.terms);
  const model = solver.createModel({
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(({ cost = 0 }) => cost),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: columns.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(terms, ({ column }) => column),
      values: Float64Array.from(terms, ({ factor }) => factor),
    },
    ...(columns.some(({ isWhole }) => isWhole) ? { integrality: columns.map(({ isWhole }) => (isWhole ? integer : continuous)) } : {}),
  });
  model.options.set({ output_flag: false });
  return model;
}
